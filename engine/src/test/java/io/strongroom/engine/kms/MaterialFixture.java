package io.strongroom.engine.kms;

import io.strongroom.engine.EngineOptions;
import io.strongroom.engine.OpenStore;
import io.strongroom.engine.crypto.SecretBytes;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.meta.DatabaseOptions;
import io.strongroom.engine.meta.KeyRow;
import io.strongroom.engine.meta.KeyRow.Imported;
import io.strongroom.engine.meta.KeyVersionRow;
import io.strongroom.engine.meta.KeyVersionRow.Material;
import io.strongroom.engine.meta.Tx;
import io.strongroom.engine.model.AuditEntry;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyState;
import io.strongroom.engine.model.KeyVersionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Brings the keys of a closed store into what an import or a deletion of material leaves behind, below every use
/// case: for tests of what follows from that.
public final class MaterialFixture {
    private final EngineOptions options;

    public MaterialFixture(EngineOptions options) {
        this.options = options;
    }

    @FunctionalInterface
    private interface Work {
        void on(Tx tx, RootKey root, KeyRow key) throws EngineException;
    }

    private void each(List<KeyId> keys, Work work) throws EngineException {
        try (KeySlots.Opened opened = new KeySlots(options.folder(), options.disk()).open(OpenStore.secret());
                Database database = Database.open(new DatabaseOptions(
                        options.folder().resolve("meta"),
                        "",
                        new DatabaseOptions.Keys(
                                opened.key("database-file"), opened.key("row-mac"), opened.key("audit")),
                        options.clock()))) {
            for (KeyId id : keys) {
                database.write(AuditEntry.byStore("Fixture", id.toString()), tx -> {
                    work.on(tx, opened.root(), tx.keys().find(id).orElseThrow());
                    return id;
                });
            }
        }
    }

    /// The keys have `material`, imported just now.
    public void give(List<KeyId> keys, byte[] material, Optional<Instant> expiry) throws EngineException {
        each(keys, (tx, root, key) -> {
            Optional<KeyVersionRow> old = tx.keyVersions().of(key.id()).stream().findFirst();
            KeyVersionId id = old.map(KeyVersionRow::id).orElseGet(() -> new KeyVersionId(UUID.randomUUID()));
            try (SecretBytes secret = SecretBytes.copyOf(material)) {
                byte[] wrapped = root.wrapMaterial(secret, key.id().value(), id.value());
                if (old.isPresent()) {
                    tx.keyVersions().update(old.get().with(Material.present(wrapped)));
                } else {
                    tx.keyVersions().insert(KeyVersionRow.of(id, key.id(), 1, tx.now(), wrapped));
                }
            }
            tx.keys().update(key.with(new Imported(expiry, new byte[32])).inState(KeyState.ENABLED));
        });
    }

    /// The material of the key was deleted and can be restored until `time`.
    public void withhold(KeyId id, Instant time) throws EngineException {
        each(List.of(id), (tx, _, key) -> {
            KeyVersionRow version = tx.keyVersions().of(id).getFirst();
            tx.keyVersions().update(version.with(version.material().withheldUntil(time)));
            tx.keys().update(key.inState(KeyState.PENDING_IMPORT));
        });
    }
}
