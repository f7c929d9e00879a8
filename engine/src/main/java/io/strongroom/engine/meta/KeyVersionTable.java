package io.strongroom.engine.meta;

import io.strongroom.engine.meta.KeyVersionRow.Material;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyVersionId;
import io.strongroom.engine.model.MaterialState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/// Versions of CMKs; each row carries a code, so that exchanged or revived material is found on
/// use.
public final class KeyVersionTable {
    private static final String COLUMNS = "version_id, key_id, version_number, created_at, wrapped_material,"
            + " material_state, withheld_until, mac";

    private final Handle handle;
    private final RowMac mac;

    KeyVersionTable(Handle handle, RowMac mac) {
        this.handle = handle;
        this.mac = mac;
    }

    /// The versions of a key, oldest first.
    ///
    /// @throws EngineException with [Problem.KeyTampered] when a row was changed from outside
    public List<KeyVersionRow> of(KeyId key) throws EngineException {
        return checked(handle.createQuery(
                        "select " + COLUMNS + " from cmk_version where key_id = :key order by version_number")
                .bind("key", key.value())
                .map((row, _) -> read(row))
                .list());
    }

    /// The versions of all keys, for work on all material.
    public List<KeyVersionRow> list() throws EngineException {
        return checked(handle.createQuery("select " + COLUMNS + " from cmk_version order by key_id, version_number")
                .map((row, _) -> read(row))
                .list());
    }

    /// One version of a key.
    public Optional<KeyVersionRow> find(KeyId key, KeyVersionId id) throws EngineException {
        List<KeyVersionRow> found = checked(handle.createQuery(
                        "select " + COLUMNS + " from cmk_version where version_id = :version and key_id = :key")
                .bind("version", id.value())
                .bind("key", key.value())
                .map((row, _) -> read(row))
                .list());
        return found.stream().findFirst();
    }

    /// Stores a new version.
    public void insert(KeyVersionRow version) {
        bind(
                        handle.createUpdate("insert into cmk_version (" + COLUMNS + ") values (:version, :key, :number,"
                                + " :createdAt, :material, :state, :withheldUntil, :mac)"),
                        version)
                .execute();
    }

    /// Replaces the material of a version.
    public void update(KeyVersionRow version) {
        bind(
                        handle.createUpdate("update cmk_version set wrapped_material = :material,"
                                + " material_state = :state, withheld_until = :withheldUntil, mac = :mac"
                                + " where version_id = :version and key_id = :key and version_number = :number"
                                + " and created_at = :createdAt"),
                        version)
                .execute();
    }

    /// Another wrapped form of the same material; empty when there is none.
    @FunctionalInterface
    public interface Rewrap {
        Optional<byte[]> of(KeyVersionRow version);
    }

    /// Replaces the wrapped material of all versions. A row that was changed from outside is
    /// rewrapped as well, so that it can still be repaired, and keeps a code that does not fit.
    ///
    /// @return how many rows changed
    public int rewrapAll(Rewrap rewrap) {
        int changed = 0;
        for (Stored stored : handle.createQuery("select " + COLUMNS + " from cmk_version")
                .map((row, _) -> read(row))
                .list()) {
            KeyVersionRow version = stored.row();
            Optional<byte[]> other = version.material().wrapped().length == 0 ? Optional.empty() : rewrap.of(version);
            if (other.isPresent()) {
                rewrapped(version, other.get(), Arrays.equals(stored.mac(), code(version)));
                changed++;
            }
        }
        return changed;
    }

    private void rewrapped(KeyVersionRow version, byte[] wrapped, boolean intact) {
        if (intact) {
            update(version.with(version.material().wrappedAs(wrapped)));
        } else {
            handle.createUpdate("update cmk_version set wrapped_material = :material where version_id = :version")
                    .bind("material", wrapped)
                    .bind("version", version.id().value())
                    .execute();
        }
    }

    /// Removes the versions of a key that is gone.
    public void removeOf(KeyId key) {
        handle.createUpdate("delete from cmk_version where key_id = :key")
                .bind("key", key.value())
                .execute();
    }

    private <S extends SqlStatement<S>> S bind(S statement, KeyVersionRow version) {
        Material material = version.material();
        return statement
                .bind("version", version.id().value())
                .bind("key", version.key().value())
                .bind("number", version.number())
                .bind("createdAt", Columns.millis(version.createdAt()))
                .bind("material", Columns.orNull(material.wrapped()))
                .bind("state", material.state().name())
                .bind("withheldUntil", Columns.millis(material.withheldUntil()))
                .bind("mac", code(version));
    }

    private byte[] code(KeyVersionRow version) {
        Material material = version.material();
        return mac.of(
                "cmk_version",
                version.id(),
                version.key(),
                version.number(),
                Columns.millis(version.createdAt()),
                Columns.orNull(material.wrapped()),
                material.state(),
                Columns.millis(material.withheldUntil()));
    }

    private record Stored(KeyVersionRow row, byte[] mac) {}

    private List<KeyVersionRow> checked(List<Stored> stored) throws EngineException {
        List<KeyVersionRow> rows = new ArrayList<>(stored.size());
        for (Stored one : stored) {
            mac.check(one.mac(), one.row().key().toString(), code(one.row()));
            rows.add(one.row());
        }
        return rows;
    }

    private static Stored read(ResultSet row) throws SQLException {
        Material material = new Material(
                Columns.bytes(row, "wrapped_material"),
                MaterialState.valueOf(row.getString("material_state")),
                Columns.optionalInstant(row, "withheld_until"));
        KeyVersionRow version = new KeyVersionRow(
                new KeyVersionId(Columns.uuid(row, "version_id")),
                new KeyId(Columns.uuid(row, "key_id")),
                row.getInt("version_number"),
                Columns.instant(row, "created_at"),
                material);
        return new Stored(version, Columns.bytes(row, "mac"));
    }
}
