package io.strongroom.engine.kms;

import io.strongroom.engine.crypto.SecretBytes;
import io.strongroom.engine.meta.KeyRow;
import io.strongroom.engine.meta.KeyRow.Imported;
import io.strongroom.engine.meta.KeyVersionRow;
import io.strongroom.engine.meta.KeyVersionRow.Material;
import io.strongroom.engine.meta.Tables;
import io.strongroom.engine.meta.Tx;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyOperation;
import io.strongroom.engine.model.KeyState;
import io.strongroom.engine.model.KeyVersionId;
import io.strongroom.engine.model.MaterialState;
import io.strongroom.engine.model.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// The material of `EXTERNAL` keys comes, goes and comes back. Such a key has one version for ever,
/// whose row outlives its material. Safe for many threads.
public final class ImportedMaterial {
    /// How long deleted material can be restored unless it is set otherwise.
    public static final Duration DEFAULT_RETENTION = Duration.ofDays(7);

    private static final String RETENTION = "material.retention.days";

    private final KeyVault vault;
    private final KeyAdmission admission;
    private final RootKey root;

    public ImportedMaterial(KeyVault vault, KeyAdmission admission, RootKey root) {
        this.vault = vault;
        this.admission = admission;
        this.root = root;
    }

    /// The key of this id, if `operation` may be done to it now.
    ///
    /// @throws EngineException with the problems of [KeyAdmission#admit]
    KeyRow admit(Tables tables, KeyId id, KeyOperation operation) throws EngineException {
        return admission.admit(tables, id, operation);
    }

    /// Stores material and when it expires. A key that waited for it is enabled; one that an
    /// administrator disabled stays so.
    KeyEntry bring(Tx tx, KeyRow key, SecretBytes material, Imported imported) throws EngineException {
        Optional<KeyVersionRow> version = version(tx, key);
        UUID id = version.map(row -> row.id().value()).orElseGet(UUID::randomUUID);
        Material wrapped = Material.present(root.wrapMaterial(material, key.id().value(), id));
        KeyRow changed = key.with(imported);
        if (version.isPresent()) {
            tx.keyVersions().update(version.get().with(wrapped));
        } else {
            tx.keyVersions().insert(new KeyVersionRow(new KeyVersionId(id), key.id(), 1, tx.now(), wrapped));
            changed = changed.rotatedAt(tx.now());
        }
        return admission.store(tx, usable(changed));
    }

    private Optional<KeyVersionRow> version(Tables tables, KeyRow key) throws EngineException {
        return vault.versions(tables, key).stream().findFirst();
    }

    private static KeyRow usable(KeyRow key) {
        return key.state() == KeyState.PENDING_IMPORT ? key.inState(KeyState.ENABLED) : key;
    }

    /// Takes the material away at once, and keeps it restorable for a while. A key without any, or
    /// whose material is being kept already, stays as it is.
    ///
    /// @throws EngineException with the problems of [KeyAdmission#admit]
    public KeyEntry withhold(Tx tx, KeyId id) throws EngineException {
        KeyRow key = admit(tx, id, KeyOperation.DELETE_KEY_MATERIAL);
        Optional<KeyVersionRow> version =
                version(tx, key).filter(found -> found.material().state() == MaterialState.PRESENT);
        if (version.isEmpty()) {
            return vault.describe(tx, key);
        }
        Duration retention = retention(tx);
        if (retention.isZero()) {
            tx.keyVersions().update(version.get().with(Material.destroyed()));
            RootRotation.order(tx);
        } else {
            Instant until = tx.now().plus(retention);
            tx.keyVersions().update(version.get().with(version.get().material().withheldUntil(until)));
            tx.note("restorableUntil", until.toString());
        }
        boolean goes = key.state() == KeyState.PENDING_DELETION;
        return admission.store(tx, goes ? key : key.inState(KeyState.PENDING_IMPORT));
    }

    /// Brings deleted material back. It expires when it would have.
    ///
    /// @throws EngineException with the problems of [KeyAdmission#admit] or
    ///     [Problem.NothingToRestore]
    public KeyEntry restore(Tx tx, KeyId id) throws EngineException {
        KeyRow key = admit(tx, id, KeyOperation.IMPORT_KEY_MATERIAL);
        KeyVersionRow version = version(tx, key)
                .filter(found -> found.material().state() == MaterialState.WITHHELD)
                .orElseThrow(() -> new EngineException(new Problem.NothingToRestore(id)));
        tx.keyVersions().update(version.with(Material.present(version.material().wrapped())));
        return admission.store(tx, usable(key));
    }

    /// How long deleted material can be restored.
    public static Duration retention(Tables tables) {
        return tables.settings()
                .find(RETENTION)
                .map(days -> Duration.ofDays(Long.parseLong(days)))
                .orElse(DEFAULT_RETENTION);
    }

    /// Sets how long material can be restored that is deleted from now on.
    public static void setRetention(Tx tx, Duration retention) {
        tx.settings().put(RETENTION, Long.toString(retention.toDays()));
    }
}
