package io.strongroom.engine.meta;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.PolicyEntry;
import io.strongroom.engine.model.PolicyName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Policies and their versions; each row carries a code.
public final class PolicyTable {
    private final Handle handle;
    private final RowMac mac;

    PolicyTable(Handle handle, RowMac mac) {
        this.handle = handle;
        this.mac = mac;
    }

    /// A policy.
    ///
    /// @param version which version is in force
    public record PolicyRow(PolicyName name, String description, int version) {}

    /// The names of all policies, sorted, also of those whose rows do not pass their check.
    public List<PolicyName> names() {
        return handle.createQuery("select name from ram_policy order by name")
                .map((row, _) -> new PolicyName(row.getString(1)))
                .list();
    }

    /// A policy.
    ///
    /// @throws EngineException with [io.strongroom.engine.model.Problem.KeyTampered] when the row was changed from
    ///     outside
    public Optional<PolicyRow> find(PolicyName name) throws EngineException {
        Optional<Stored<PolicyRow>> stored = handle.createQuery("select * from ram_policy where name = :name")
                .bind("name", name.value())
                .map((row, _) -> new Stored<>(
                        new PolicyRow(name, row.getString("description"), row.getInt("version")),
                        Columns.bytes(row, "mac")))
                .findOne();
        if (stored.isPresent()) {
            mac.check(stored.get().mac(), resource(name), code(stored.get().row()));
        }
        return stored.map(Stored::row);
    }

    /// All versions of a policy, oldest first.
    ///
    /// @throws EngineException like [#find]
    public List<PolicyEntry.Version> versions(PolicyName name) throws EngineException {
        List<Stored<PolicyEntry.Version>> stored = handle.createQuery(
                        "select * from ram_policy_version where policy = :name order by version")
                .bind("name", name.value())
                .map((row, _) -> new Stored<>(
                        new PolicyEntry.Version(
                                row.getInt("version"), row.getString("text"), Columns.instant(row, "created_at")),
                        Columns.bytes(row, "mac")))
                .list();
        List<PolicyEntry.Version> versions = new ArrayList<>(stored.size());
        for (Stored<PolicyEntry.Version> one : stored) {
            mac.check(one.mac(), resource(name), code(name, one.row()));
            versions.add(one.row());
        }
        return versions;
    }

    /// Stores a new policy.
    public void insert(PolicyRow row) {
        handle.createUpdate("insert into ram_policy (name, description, version, mac)"
                        + " values (:name, :description, :version, :mac)")
                .bind("name", row.name().value())
                .bind("description", row.description())
                .bind("version", row.version())
                .bind("mac", code(row))
                .execute();
    }

    /// Puts another version into force.
    public void update(PolicyRow row) {
        handle.createUpdate("update ram_policy set version = :version, mac = :mac where name = :name")
                .bind("name", row.name().value())
                .bind("version", row.version())
                .bind("mac", code(row))
                .execute();
    }

    /// Stores a new version.
    public void insert(PolicyName name, PolicyEntry.Version version) {
        handle.createUpdate("insert into ram_policy_version (policy, version, text, created_at, mac)"
                        + " values (:name, :version, :text, :createdAt, :mac)")
                .bind("name", name.value())
                .bind("version", version.number())
                .bind("text", version.text())
                .bind("createdAt", Columns.millis(version.createdAt()))
                .bind("mac", code(name, version))
                .execute();
    }

    /// Removes a policy with its versions.
    public void delete(PolicyName name) {
        handle.createUpdate("delete from ram_policy_version where policy = :name")
                .bind("name", name.value())
                .execute();
        handle.createUpdate("delete from ram_policy where name = :name")
                .bind("name", name.value())
                .execute();
    }

    private record Stored<R>(R row, byte[] mac) {}

    private static String resource(PolicyName name) {
        return "policy/" + name;
    }

    private byte[] code(PolicyRow row) {
        return mac.of("ram_policy", row.name(), row.description(), row.version());
    }

    private byte[] code(PolicyName name, PolicyEntry.Version version) {
        return mac.of(
                "ram_policy_version", name, version.number(), version.text(), Columns.millis(version.createdAt()));
    }
}
