package io.strongroom.engine.kms;

import io.strongroom.engine.meta.AliasTable.AliasRow;
import io.strongroom.engine.meta.GoneKeyTable.GoneKey;
import io.strongroom.engine.meta.KeyRow;
import io.strongroom.engine.meta.Tx;
import io.strongroom.engine.model.EngineException;

/// Removes a key whose deletion date has passed, with its versions and aliases; a line that says so remains.
final class KeyRemoval {
    private KeyRemoval() {}

    static void remove(Tx tx, KeyRow key, String name) throws EngineException {
        for (AliasRow alias : tx.aliases().of(key.id())) {
            tx.aliases().remove(alias, tx.now());
        }
        tx.keyVersions().removeOf(key.id());
        tx.keys().remove(key.id());
        tx.goneKeys().insert(new GoneKey(key.id(), name, key.deletionAt().orElseThrow()));
        RootRotation.order(tx);
        tx.note("deletedKeyId", key.id().toString());
        tx.note("deletedKeyName", name);
    }
}
