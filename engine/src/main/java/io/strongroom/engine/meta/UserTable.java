package io.strongroom.engine.meta;

import io.strongroom.engine.model.AccessState;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.PolicyName;
import io.strongroom.engine.model.UserName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Users; each row carries a code over all of it, also over what is attached.
public final class UserTable {
    private static final String SEPARATOR = "\n";

    private final Handle handle;
    private final RowMac mac;

    UserTable(Handle handle, RowMac mac) {
        this.handle = handle;
        this.mac = mac;
    }

    /// A user.
    ///
    /// @param password what a typed one is compared with; empty for a user who does not sign in
    public record UserRow(
            UserName name,
            AccessState state,
            Optional<String> password,
            SortedSet<PolicyName> policies,
            Instant createdAt) {
        public UserRow {
            policies = new TreeSet<>(policies);
        }

        /// This user in another state.
        public UserRow in(AccessState other) {
            return new UserRow(name, other, password, policies, createdAt);
        }

        /// This user with another password.
        public UserRow with(Optional<String> other) {
            return new UserRow(name, state, other, policies, createdAt);
        }

        /// This user with other policies.
        public UserRow with(SortedSet<PolicyName> others) {
            return new UserRow(name, state, password, others, createdAt);
        }
    }

    /// The names of all users, sorted, also of those whose rows do not pass their check.
    public List<UserName> names() {
        return handle.createQuery("select name from ram_user order by name")
                .map((row, _) -> new UserName(row.getString(1)))
                .list();
    }

    /// A user.
    ///
    /// @throws EngineException with [io.strongroom.engine.model.Problem.KeyTampered] when the row was changed from
    ///     outside
    public Optional<UserRow> find(UserName name) throws EngineException {
        Optional<Stored> stored = handle.createQuery("select * from ram_user where name = :name")
                .bind("name", name.value())
                .map((row, _) -> Stored.read(row))
                .findOne();
        if (stored.isPresent()) {
            mac.check(stored.get().mac(), "user/" + name, code(stored.get()));
        }
        return stored.map(Stored::row);
    }

    /// Stores a new user.
    public void insert(UserRow row) {
        write(
                row,
                "insert into ram_user (name, state, password, policies, created_at, mac)"
                        + " values (:name, :state, :password, :policies, :createdAt, :mac)");
    }

    /// Stores what changed.
    public void update(UserRow row) {
        write(
                row,
                "update ram_user set state = :state, password = :password, policies = :policies,"
                        + " created_at = :createdAt, mac = :mac where name = :name");
    }

    private void write(UserRow row, String sql) {
        handle.createUpdate(sql)
                .bind("name", row.name().value())
                .bind("state", row.state().name())
                .bind("password", row.password().orElse(null))
                .bind("policies", policies(row))
                .bind("createdAt", Columns.millis(row.createdAt()))
                .bind("mac", code(row))
                .execute();
    }

    /// Removes a user.
    public void delete(UserName name) {
        handle.createUpdate("delete from ram_user where name = :name")
                .bind("name", name.value())
                .execute();
    }

    /// A row as it stands there: what it holds is understood only after its code fits.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Stored(
            String name, String state, Optional<String> password, String policies, long createdAt, byte[] mac) {
        static Stored read(ResultSet row) throws SQLException {
            return new Stored(
                    row.getString("name"),
                    row.getString("state"),
                    Columns.text(row, "password"),
                    row.getString("policies"),
                    row.getLong("created_at"),
                    Columns.bytes(row, "mac"));
        }

        UserRow row() {
            return new UserRow(
                    new UserName(name),
                    AccessState.valueOf(state),
                    password,
                    Arrays.stream(policies.split(SEPARATOR))
                            .filter(one -> !one.isEmpty())
                            .map(PolicyName::new)
                            .collect(Collectors.toCollection(TreeSet::new)),
                    Instant.ofEpochMilli(createdAt));
        }
    }

    private byte[] code(UserRow row) {
        return code(new Stored(
                row.name().value(),
                row.state().name(),
                row.password(),
                policies(row),
                Columns.millis(row.createdAt()),
                new byte[0]));
    }

    private byte[] code(Stored row) {
        return mac.of(
                "ram_user", row.name(), row.state(), row.password().orElse(null), row.policies(), row.createdAt());
    }

    private static String policies(UserRow row) {
        return row.policies().stream().map(PolicyName::value).collect(Collectors.joining(SEPARATOR));
    }
}
