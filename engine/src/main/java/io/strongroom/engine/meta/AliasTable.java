package io.strongroom.engine.meta;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyAlias;
import io.strongroom.engine.model.KeyId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Aliases of CMKs; each row carries a code, so that a redirected alias is found on use.
public final class AliasTable {
    private final Handle handle;
    private final RowMac mac;

    AliasTable(Handle handle, RowMac mac) {
        this.handle = handle;
        this.mac = mac;
    }

    /// One alias and its key.
    public record AliasRow(KeyAlias alias, KeyId key, Instant createdAt) {}

    /// The key an alias names.
    ///
    /// @throws EngineException with [Problem.KeyTampered] when the row was changed from outside
    public Optional<AliasRow> find(KeyAlias alias) throws EngineException {
        List<AliasRow> found = checked("where alias = :value", alias.value());
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
    }

    /// The aliases of one key, sorted.
    public List<AliasRow> of(KeyId key) throws EngineException {
        return checked("where key_id = :value", key.value());
    }

    /// All aliases, sorted.
    public List<AliasRow> list() throws EngineException {
        return checked("where alias <> :value", "");
    }

    /// Stores a new alias.
    public void insert(AliasRow row) {
        handle.createUpdate(
                        "insert into cmk_alias (alias, key_id, created_at, mac) values (:alias, :key, :createdAt, :mac)")
                .bind("alias", row.alias().value())
                .bind("key", row.key().value())
                .bind("createdAt", Columns.millis(row.createdAt()))
                .bind("mac", code(row))
                .execute();
    }

    /// Points an alias to another key; the table remembers which one it named before.
    public void repoint(AliasRow row, KeyId target, Instant now) {
        remember(row, now);
        AliasRow changed = new AliasRow(row.alias(), target, row.createdAt());
        handle.createUpdate("update cmk_alias set key_id = :key, mac = :mac where alias = :alias")
                .bind("alias", changed.alias().value())
                .bind("key", changed.key().value())
                .bind("mac", code(changed))
                .execute();
    }

    /// Removes an alias; the table remembers which key it named.
    public void remove(AliasRow row, Instant now) {
        remember(row, now);
        handle.createUpdate("delete from cmk_alias where alias = :alias")
                .bind("alias", row.alias().value())
                .execute();
    }

    private void remember(AliasRow row, Instant now) {
        handle.createUpdate("insert into cmk_alias_history (alias, key_id, removed_at) values (:alias, :key, :at)")
                .bind("alias", row.alias().value())
                .bind("key", row.key().value())
                .bind("at", Columns.millis(now))
                .execute();
    }

    /// The keys that an alias named before, each with the last time it did, latest first.
    public List<FormerRow> formerKeys(KeyAlias alias) {
        return handle.createQuery("select key_id, max(removed_at) as removed_at from cmk_alias_history"
                        + " where alias = :alias group by key_id order by max(removed_at) desc, key_id")
                .bind("alias", alias.value())
                .map((row, _) ->
                        new FormerRow(new KeyId(Columns.uuid(row, "key_id")), Columns.instant(row, "removed_at")))
                .list();
    }

    /// A key that an alias named until `until`.
    public record FormerRow(KeyId key, Instant until) {}

    private byte[] code(AliasRow row) {
        return mac.of("cmk_alias", row.alias(), row.key(), Columns.millis(row.createdAt()));
    }

    private record Stored(AliasRow row, byte[] mac) {}

    private List<AliasRow> checked(String where, Object value) throws EngineException {
        List<Stored> stored = handle.createQuery(
                        "select alias, key_id, created_at, mac from cmk_alias " + where + " order by alias")
                .bind("value", value)
                .map((row, _) -> new Stored(
                        new AliasRow(
                                new KeyAlias(row.getString("alias")),
                                new KeyId(Columns.uuid(row, "key_id")),
                                Columns.instant(row, "created_at")),
                        Columns.bytes(row, "mac")))
                .list();
        List<AliasRow> rows = new ArrayList<>(stored.size());
        for (Stored one : stored) {
            mac.check(one.mac(), one.row().alias().value(), code(one.row()));
            rows.add(one.row());
        }
        return rows;
    }
}
