package io.strongroom.engine.kms;

import io.strongroom.engine.meta.AliasTable.AliasRow;
import io.strongroom.engine.meta.KeyRow;
import io.strongroom.engine.meta.KeyRow.Imported;
import io.strongroom.engine.meta.KeyRow.Rotation;
import io.strongroom.engine.meta.Tx;
import io.strongroom.engine.model.DeletionProtection;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyOrigin;
import io.strongroom.engine.model.KeyState;
import java.util.Optional;
import java.util.UUID;

/// Makes CMKs.
public final class NewKeys {
    private final KeyVault vault;
    private final KeyAliases aliases;

    public NewKeys(KeyVault vault, KeyAliases aliases) {
        this.vault = vault;
        this.aliases = aliases;
    }

    /// Makes a key; one of origin `Aliyun_KMS` gets its first version, one of origin `EXTERNAL`
    /// waits for material.
    ///
    /// @throws EngineException with [Problem.AliasAlreadyExists]
    public KeyRow create(Tx tx, NewKey wanted, String creator) throws EngineException {
        if (wanted.alias().isPresent()) {
            aliases.free(tx, wanted.alias().get());
        }
        boolean generated = wanted.origin() == KeyOrigin.ALIYUN_KMS;
        KeyRow key = new KeyRow(
                new KeyId(UUID.randomUUID()),
                wanted.kind(),
                wanted.origin(),
                wanted.spec(),
                generated ? KeyState.ENABLED : KeyState.PENDING_IMPORT,
                wanted.description(),
                creator,
                tx.now(),
                Optional.empty(),
                DeletionProtection.off(),
                Imported.nothing(),
                new Rotation(wanted.rotation(), generated ? Optional.of(tx.now()) : Optional.empty()));
        tx.keys().insert(key);
        tx.note("keyId", key.id().toString());
        tx.note("keyState", key.state().apiName());
        if (generated) {
            vault.addVersion(tx, key, 1);
        }
        wanted.alias().ifPresent(alias -> tx.aliases().insert(new AliasRow(alias, key.id(), tx.now())));
        return key;
    }
}
