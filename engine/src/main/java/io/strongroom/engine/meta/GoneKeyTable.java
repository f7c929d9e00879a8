package io.strongroom.engine.meta;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyId;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Keys that are gone for ever: enough to say which one it was, and since when.
public final class GoneKeyTable {
    private final Handle handle;
    private final RowMac mac;

    GoneKeyTable(Handle handle, RowMac mac) {
        this.handle = handle;
        this.mac = mac;
    }

    /// @param name what people called the key
    public record GoneKey(KeyId id, String name, Instant goneAt) {}

    /// What is known of a key that is gone.
    ///
    /// @throws EngineException with [Problem.KeyTampered] when the row was changed from outside
    public Optional<GoneKey> find(KeyId id) throws EngineException {
        Optional<Stored> stored = handle.createQuery(
                        "select key_id, name, gone_at, mac from cmk_gone where key_id = :key")
                .bind("key", id.value())
                .map((row, _) -> new Stored(
                        new GoneKey(
                                new KeyId(Columns.uuid(row, "key_id")),
                                row.getString("name"),
                                Columns.instant(row, "gone_at")),
                        Columns.bytes(row, "mac")))
                .findOne();
        if (stored.isEmpty()) {
            return Optional.empty();
        }
        GoneKey gone = stored.get().gone();
        mac.check(stored.get().mac(), id.toString(), code(gone));
        return Optional.of(gone);
    }

    /// Remembers a key that is gone.
    public void insert(GoneKey gone) {
        handle.createUpdate("insert into cmk_gone (key_id, name, gone_at, mac) values (:key, :name, :goneAt, :mac)")
                .bind("key", gone.id().value())
                .bind("name", gone.name())
                .bind("goneAt", Columns.millis(gone.goneAt()))
                .bind("mac", code(gone))
                .execute();
    }

    private record Stored(GoneKey gone, byte[] mac) {}

    private byte[] code(GoneKey gone) {
        return mac.of("cmk_gone", gone.id(), gone.name(), Columns.millis(gone.goneAt()));
    }
}
