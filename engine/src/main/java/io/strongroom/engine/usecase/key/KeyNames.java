package io.strongroom.engine.usecase.key;

import io.strongroom.engine.kms.DirectCrypto;
import io.strongroom.engine.kms.KeyVault;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.policy.Permission;

/// Ids in place of names: a permission is asked for the key, not for the alias that happens to name it.
final class KeyNames {
    private KeyNames() {}

    /// The id of the key that `name`, an id or an alias, stands for now.
    static String idOf(Database database, KeyVault vault, String name) throws EngineException {
        return database.read(tables -> vault.resolve(tables, name).id().toString());
    }

    /// An action on the key that a blob names; on all keys when it is no blob.
    static Permission onKeyOf(String action, byte[] blob) {
        try {
            return Permission.onKey(action, DirectCrypto.keyOf(blob));
        } catch (EngineException _) {
            return Permission.onKeys(action);
        }
    }

    /// The id in a request that has been resolved.
    static KeyId id(String resolved) {
        return KeyId.parse(resolved).orElseThrow(() -> new IllegalStateException("a name that was not resolved"));
    }
}
