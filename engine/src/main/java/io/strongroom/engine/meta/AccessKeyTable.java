package io.strongroom.engine.meta;

import io.strongroom.engine.model.AccessKeyEntry;
import io.strongroom.engine.model.AccessState;
import io.strongroom.engine.model.Caller;
import io.strongroom.engine.model.EngineException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// Access keys with their secrets wrapped; each row carries a code.
public final class AccessKeyTable {
    private final Handle handle;
    private final RowMac mac;

    AccessKeyTable(Handle handle, RowMac mac) {
        this.handle = handle;
        this.mac = mac;
    }

    /// An access key.
    ///
    /// @param secret wrapped
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record AccessKeyRow(AccessKeyEntry entry, byte[] secret) {
        /// This key in another state.
        public AccessKeyRow in(AccessState state) {
            return new AccessKeyRow(new AccessKeyEntry(entry.id(), entry.owner(), state, entry.createdAt()), secret);
        }
    }

    /// An access key by its id.
    ///
    /// @throws EngineException with [io.strongroom.engine.model.Problem.KeyTampered] when the row was changed from
    ///     outside
    public Optional<AccessKeyRow> find(String id) throws EngineException {
        return checked(handle.createQuery("select * from ram_access_key where id = :id")
                        .bind("id", id))
                .stream()
                .findFirst();
    }

    /// The keys of a caller, oldest first.
    ///
    /// @throws EngineException like [#find]
    public List<AccessKeyRow> of(Caller owner) throws EngineException {
        return checked(ofOwner(owner));
    }

    /// Those keys of a caller whose rows pass their check, oldest first.
    public List<AccessKeyRow> intactOf(Caller owner) {
        return stored(ofOwner(owner)).stream()
                .filter(one -> RowMac.fits(one.mac(), code(one.row())))
                .map(Stored::row)
                .toList();
    }

    /// How many keys a caller has, also those whose rows do not pass their check.
    public int count(Caller owner) {
        return stored(ofOwner(owner)).size();
    }

    private Query ofOwner(Caller owner) {
        return handle.createQuery("select * from ram_access_key where owner = :owner order by created_at, id")
                .bind("owner", owner.name());
    }

    /// Stores a new key.
    public void insert(AccessKeyRow row) {
        handle.createUpdate("insert into ram_access_key (id, owner, state, secret, created_at, mac)"
                        + " values (:id, :owner, :state, :secret, :createdAt, :mac)")
                .bind("id", row.entry().id())
                .bind("owner", row.entry().owner().name())
                .bind("state", row.entry().state().name())
                .bind("secret", row.secret())
                .bind("createdAt", Columns.millis(row.entry().createdAt()))
                .bind("mac", code(row))
                .execute();
    }

    /// Stores another state.
    public void update(AccessKeyRow row) {
        handle.createUpdate("update ram_access_key set state = :state, mac = :mac where id = :id")
                .bind("id", row.entry().id())
                .bind("state", row.entry().state().name())
                .bind("mac", code(row))
                .execute();
    }

    /// Removes a key.
    public void delete(String id) {
        handle.createUpdate("delete from ram_access_key where id = :id")
                .bind("id", id)
                .execute();
    }

    /// Removes all keys of a caller, also those whose rows do not pass their check.
    public void deleteOf(Caller owner) {
        handle.createUpdate("delete from ram_access_key where owner = :owner")
                .bind("owner", owner.name())
                .execute();
    }

    private record Stored(AccessKeyRow row, byte[] mac) {}

    private List<AccessKeyRow> checked(Query query) throws EngineException {
        List<Stored> stored = stored(query);
        List<AccessKeyRow> rows = new ArrayList<>(stored.size());
        for (Stored one : stored) {
            mac.check(one.mac(), "access-key/" + one.row().entry().id(), code(one.row()));
            rows.add(one.row());
        }
        return rows;
    }

    private static List<Stored> stored(Query query) {
        return query.map((row, _) -> new Stored(
                        new AccessKeyRow(
                                new AccessKeyEntry(
                                        row.getString("id"),
                                        new Caller(row.getString("owner")),
                                        AccessState.valueOf(row.getString("state")),
                                        Columns.instant(row, "created_at")),
                                Columns.bytes(row, "secret")),
                        Columns.bytes(row, "mac")))
                .list();
    }

    private byte[] code(AccessKeyRow row) {
        AccessKeyEntry entry = row.entry();
        return mac.of(
                "ram_access_key",
                entry.id(),
                entry.owner().name(),
                entry.state(),
                row.secret(),
                Columns.millis(entry.createdAt()));
    }
}
