package io.strongroom.engine.kms;

import io.strongroom.engine.meta.KeyRow;
import io.strongroom.engine.meta.Tables;
import io.strongroom.engine.meta.Tx;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyKind;
import io.strongroom.engine.model.KeyOperation;
import io.strongroom.engine.model.KeyState;
import io.strongroom.engine.model.MaterialState;
import io.strongroom.engine.model.Problem;

/// Lets an operation at a key, or says why not: first whose key it is, then where its material comes from, then its
/// state. Stores what the operation changed.
public final class KeyAdmission {
    private final KeyVault vault;

    public KeyAdmission(KeyVault vault) {
        this.vault = vault;
    }

    /// The key, if `operation` may be done to it now.
    ///
    /// @throws EngineException with [Problem.KeyNotFound], [Problem.KeyDeleted],
    ///     [Problem.ServiceKeyForbids], [Problem.OriginForbids] or [Problem.KeyStateForbids]
    public KeyRow admit(Tables tables, KeyId id, KeyOperation operation) throws EngineException {
        KeyRow key = vault.get(tables, id);
        requireFitting(tables, key, operation);
        if (!operation.allowedIn(key.state())) {
            throw new EngineException(new Problem.KeyStateForbids(id, vault.name(tables, id), key.state(), operation));
        }
        return key;
    }

    private void requireFitting(Tables tables, KeyRow key, KeyOperation operation) throws EngineException {
        if (key.kind() != KeyKind.USER && !operation.onlyLooks()) {
            throw new EngineException(new Problem.ServiceKeyForbids(key.id(), vault.name(tables, key.id()), operation));
        }
        if (!operation.knownTo(key.origin())) {
            throw new EngineException(
                    new Problem.OriginForbids(key.id(), vault.name(tables, key.id()), key.origin(), operation));
        }
    }

    /// The state of a key that nothing holds back: enabled, or waiting for material when it has none.
    public KeyState stateWithMaterial(Tables tables, KeyRow key) throws EngineException {
        boolean has = vault.versions(tables, key).stream()
                .anyMatch(version -> version.material().state() == MaterialState.PRESENT);
        return has ? KeyState.ENABLED : KeyState.PENDING_IMPORT;
    }

    /// Stores a changed key.
    public KeyEntry store(Tx tx, KeyRow changed) throws EngineException {
        tx.keys().update(changed);
        tx.note("keyState", changed.state().apiName());
        return vault.describe(tx, changed);
    }

    /// Stores a key whose rotation the change woke or set; one that is overdue by that rotates at once.
    public KeyEntry storeAndRotate(Tx tx, KeyRow changed) throws EngineException {
        store(tx, changed);
        vault.rotateIfDue(tx, changed);
        return vault.describe(tx, vault.get(tx, changed.id()));
    }
}
