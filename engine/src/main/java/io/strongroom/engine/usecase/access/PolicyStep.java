package io.strongroom.engine.usecase.access;

import io.strongroom.engine.meta.PolicyTable.PolicyRow;
import io.strongroom.engine.meta.Tables;
import io.strongroom.engine.meta.UserTable.UserRow;
import io.strongroom.engine.model.AccessEntity;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.PolicyEntry;
import io.strongroom.engine.model.PolicyName;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.UserName;
import io.strongroom.engine.policy.PolicyParser;
import io.strongroom.engine.policy.SystemPolicies;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What use cases on policies have in common.
final class PolicyStep {
    private PolicyStep() {}

    /// A policy that was made here.
    static PolicyRow get(Tables tables, PolicyName name) throws EngineException {
        requireCustom(name);
        return tables.policies()
                .find(name)
                .orElseThrow(() -> new EngineException(new Problem.EntityNotExist(AccessEntity.POLICY, name.value())));
    }

    static void requireCustom(PolicyName name) throws EngineException {
        if (SystemPolicies.texts().containsKey(name)) {
            throw new EngineException(new Problem.SystemPolicy(name));
        }
    }

    /// For what must also work on rows that were changed from outside.
    static void requireMade(Tables tables, PolicyName name) throws EngineException {
        requireCustom(name);
        if (!tables.policies().names().contains(name)) {
            throw new EngineException(new Problem.EntityNotExist(AccessEntity.POLICY, name.value()));
        }
    }

    static void requireThere(Tables tables, PolicyName name) throws EngineException {
        if (!SystemPolicies.texts().containsKey(name)) {
            get(tables, name);
        }
    }

    /// The text in force of a policy that was made here; empty when there is none.
    static Optional<String> text(Tables tables, PolicyName name) throws EngineException {
        Optional<PolicyRow> row = tables.policies().find(name);
        if (row.isEmpty()) {
            return Optional.empty();
        }
        int version = row.get().version();
        return tables.policies().versions(name).stream()
                .filter(one -> one.number() == version)
                .map(PolicyEntry.Version::text)
                .findFirst();
    }

    static PolicyEntry.Version version(Tables tables, PolicyName name, int number) throws EngineException {
        return tables.policies().versions(name).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new EngineException(
                        new Problem.EntityNotExist(AccessEntity.POLICY_VERSION, name + " v" + number)));
    }

    static PolicyEntry entry(Tables tables, PolicyName name) throws EngineException {
        String system = SystemPolicies.texts().get(name);
        if (system != null) {
            PolicyEntry.Version only = new PolicyEntry.Version(1, system, Instant.EPOCH);
            return new PolicyEntry(
                    name,
                    true,
                    PolicyEntry.Kind.SYSTEM,
                    "",
                    1,
                    system,
                    List.of(only),
                    statements(name, system),
                    users(tables, name));
        }
        PolicyRow row = get(tables, name);
        PolicyEntry.Version current = version(tables, name, row.version());
        return new PolicyEntry(
                name,
                true,
                PolicyEntry.Kind.CUSTOM,
                row.description(),
                row.version(),
                current.text(),
                tables.policies().versions(name),
                statements(name, current.text()),
                users(tables, name));
    }

    private static List<PolicyEntry.Statement> statements(PolicyName name, String text) throws EngineException {
        return PolicyParser.parse(name.value(), text).told();
    }

    /// A policy that was made here in a list, also one whose rows were changed from outside.
    static PolicyEntry listed(Tables tables, PolicyName name) throws EngineException {
        try {
            return entry(tables, name);
        } catch (EngineException e) {
            if (e.problem() instanceof Problem.KeyTampered || e.problem() instanceof Problem.EntityNotExist) {
                return new PolicyEntry(
                        name, false, PolicyEntry.Kind.CUSTOM, "", 0, "", List.of(), List.of(), users(tables, name));
            }
            throw e;
        }
    }

    /// To whom a policy is attached; users whose rows were changed from outside may nothing and do not count.
    static List<UserName> users(Tables tables, PolicyName name) throws EngineException {
        List<UserName> users = new ArrayList<>();
        for (UserName user : tables.users().names()) {
            Optional<UserRow> row = UserStep.intact(tables, user);
            if (row.filter(found -> found.policies().contains(name)).isPresent()) {
                users.add(user);
            }
        }
        return users;
    }
}
