package io.strongroom.engine.meta;

import io.strongroom.engine.meta.KeyRow.Imported;
import io.strongroom.engine.meta.KeyRow.Rotation;
import io.strongroom.engine.model.DeletionProtection;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyKind;
import io.strongroom.engine.model.KeyOrigin;
import io.strongroom.engine.model.KeySpec;
import io.strongroom.engine.model.KeyState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/// CMKs; each row carries a code, so that an edited state is found on use.
public final class KeyTable {
    private static final String COLUMNS = "key_id, kind, origin, spec, state, description, creator, created_at,"
            + " deletion_at, deletion_protection, deletion_protection_note, material_expires_at, material_fingerprint,"
            + " rotation_interval, last_rotation_at, mac";
    private final Handle handle;
    private final RowMac mac;

    KeyTable(Handle handle, RowMac mac) {
        this.handle = handle;
        this.mac = mac;
    }

    /// The key of this id.
    ///
    /// @throws EngineException with [Problem.KeyTampered] when the row was changed from outside
    public Optional<KeyRow> find(KeyId id) throws EngineException {
        return one(handle.createQuery("select " + COLUMNS + " from cmk where key_id = :key")
                .bind("key", id.value())
                .map((row, _) -> read(row))
                .findOne());
    }

    /// The one key of a kind that exists at most once.
    public Optional<KeyRow> ofKind(KeyKind kind) throws EngineException {
        return one(handle.createQuery("select " + COLUMNS + " from cmk where kind = :kind")
                .bind("kind", kind.name())
                .map((row, _) -> read(row))
                .findFirst());
    }

    /// All keys, oldest first.
    public List<KeyRow> list() throws EngineException {
        List<KeyRow> keys = new ArrayList<>();
        for (Stored stored : handle.createQuery("select " + COLUMNS + " from cmk order by created_at, key_id")
                .map((row, _) -> read(row))
                .list()) {
            keys.add(checked(stored));
        }
        return keys;
    }

    /// Keys with a date that has passed at `now`: of deletion, expiry, rotation, or the end of
    /// withholding. Taken from unchecked columns, only to know where to look.
    public List<KeyId> due(Instant now) {
        return handle.createQuery("select key_id from cmk where deletion_at <= :now or material_expires_at <= :now"
                        + " or last_rotation_at + rotation_interval <= :now"
                        + " union select key_id from cmk_version where withheld_until <= :now")
                .bind("now", Columns.millis(now))
                .map((row, _) -> new KeyId(Columns.uuid(row, "key_id")))
                .list();
    }

    /// Stores a new key.
    public void insert(KeyRow key) {
        bind(
                        handle.createUpdate("insert into cmk (" + COLUMNS + ") values (:key, :kind, :origin, :spec,"
                                + " :state, :description, :creator, :createdAt, :deletionAt, :protection,"
                                + " :protectionNote, :expiresAt, :fingerprint, :interval, :lastRotationAt, :mac)"),
                        key)
                .execute();
    }

    /// Replaces what changed about a key.
    public void update(KeyRow key) {
        bind(
                        handle.createUpdate("update cmk set state = :state, description = :description,"
                                + " deletion_at = :deletionAt, deletion_protection = :protection,"
                                + " deletion_protection_note = :protectionNote, material_expires_at = :expiresAt,"
                                + " material_fingerprint = :fingerprint,"
                                + " rotation_interval = :interval, last_rotation_at = :lastRotationAt, mac = :mac"
                                + " where key_id = :key and kind = :kind and origin = :origin and spec = :spec"
                                + " and creator = :creator and created_at = :createdAt"),
                        key)
                .execute();
    }

    /// Removes a key that is gone.
    public void remove(KeyId key) {
        handle.createUpdate("delete from cmk where key_id = :key")
                .bind("key", key.value())
                .execute();
    }

    private <S extends SqlStatement<S>> S bind(S statement, KeyRow key) {
        return statement
                .bind("key", key.id().value())
                .bind("kind", key.kind().name())
                .bind("origin", key.origin().name())
                .bind("spec", key.spec().name())
                .bind("state", key.state().name())
                .bind("description", key.description())
                .bind("creator", key.creator())
                .bind("createdAt", Columns.millis(key.createdAt()))
                .bind("deletionAt", Columns.millis(key.deletionAt()))
                .bind("expiresAt", Columns.millis(key.materialExpiresAt()))
                .bind("protection", key.protection().enabled())
                .bind("protectionNote", key.protection().note())
                .bind("fingerprint", Columns.orNull(key.imported().fingerprint()))
                .bind(
                        "interval",
                        key.rotation().interval().map(Duration::toMillis).orElse(null))
                .bind("lastRotationAt", Columns.millis(key.rotation().lastAt()))
                .bind("mac", code(key));
    }

    private byte[] code(KeyRow key) {
        @Nullable
        Object[] columns = {
            key.id(),
            key.kind(),
            key.origin(),
            key.spec(),
            key.state(),
            key.description(),
            key.creator(),
            Columns.millis(key.createdAt()),
            Columns.millis(key.deletionAt()),
            key.protection().enabled(),
            key.protection().note(),
            Columns.millis(key.materialExpiresAt()),
            Columns.orNull(key.imported().fingerprint()),
            key.rotation().interval().map(Duration::toMillis).orElse(null),
            Columns.millis(key.rotation().lastAt())
        };
        return mac.of("cmk", columns);
    }

    private record Stored(KeyRow row, byte[] mac) {}

    private Optional<KeyRow> one(Optional<Stored> stored) throws EngineException {
        return stored.isEmpty() ? Optional.empty() : Optional.of(checked(stored.get()));
    }

    private KeyRow checked(Stored stored) throws EngineException {
        mac.check(stored.mac(), stored.row().id().toString(), code(stored.row()));
        return stored.row();
    }

    private static Stored read(ResultSet row) throws SQLException {
        long interval = row.getLong("rotation_interval");
        Optional<Duration> rotationInterval =
                row.wasNull() ? Optional.empty() : Optional.of(Duration.ofMillis(interval));
        KeyRow key = new KeyRow(
                new KeyId(Columns.uuid(row, "key_id")),
                KeyKind.valueOf(row.getString("kind")),
                KeyOrigin.valueOf(row.getString("origin")),
                KeySpec.valueOf(row.getString("spec")),
                KeyState.valueOf(row.getString("state")),
                row.getString("description"),
                row.getString("creator"),
                Columns.instant(row, "created_at"),
                Columns.optionalInstant(row, "deletion_at"),
                new DeletionProtection(
                        row.getBoolean("deletion_protection"), row.getString("deletion_protection_note")),
                new Imported(
                        Columns.optionalInstant(row, "material_expires_at"),
                        Columns.bytes(row, "material_fingerprint")),
                new Rotation(rotationInterval, Columns.optionalInstant(row, "last_rotation_at")));
        return new Stored(key, Columns.bytes(row, "mac"));
    }
}
