package io.strongroom.engine.usecase.access;

import io.strongroom.engine.meta.Database;
import io.strongroom.engine.meta.Tables;
import io.strongroom.engine.meta.UserTable.UserRow;
import io.strongroom.engine.model.AccessStanding;
import io.strongroom.engine.model.AccessState;
import io.strongroom.engine.model.Caller;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.PolicyName;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.UserName;
import io.strongroom.engine.policy.Authorizer;
import io.strongroom.engine.policy.Grants;
import io.strongroom.engine.policy.Policy;
import io.strongroom.engine.policy.PolicyParser;
import io.strongroom.engine.policy.SystemPolicies;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/// What is attached to whom, in memory: read when the store is opened and after every change, before the change is
/// answered. Safe for many threads.
///
/// A user or policy whose row was changed from outside keeps nobody out of the store, but its users may nothing until
/// it is removed and made again.
public final class AccessBook implements Authorizer.Book {
    private volatile Map<String, Grants> grants = Map.of();

    @Override
    public Grants of(Caller caller) {
        return grants.getOrDefault(caller.name(), Grants.none(AccessStanding.UNKNOWN));
    }

    /// Reads everything anew.
    public synchronized void read(Database database) throws EngineException {
        grants = database.read(AccessBook::all);
    }

    private static Map<String, Grants> all(Tables tables) throws EngineException {
        Map<PolicyName, Policy> policies = policies(tables);
        Map<String, Grants> all = new HashMap<>();
        for (UserName name : tables.users().names()) {
            all.put(name.value(), grants(tables, name, policies));
        }
        return Map.copyOf(all);
    }

    private static Grants grants(Tables tables, UserName name, Map<PolicyName, Policy> policies)
            throws EngineException {
        try {
            Optional<UserRow> user = tables.users().find(name);
            if (user.isEmpty()) {
                return Grants.none(AccessStanding.UNKNOWN);
            }
            return user.get().state() == AccessState.DISABLED
                    ? Grants.none(AccessStanding.DISABLED)
                    : attached(user.get().policies(), policies);
        } catch (EngineException e) {
            return unreadable(e);
        }
    }

    /// What policies say together that are attached to one user.
    static Grants attached(SortedSet<PolicyName> names, Map<PolicyName, Policy> policies) {
        List<Policy> attached = new ArrayList<>();
        for (PolicyName name : names) {
            Policy policy = policies.get(name);
            if (policy == null) {
                return Grants.none(AccessStanding.UNREADABLE);
            }
            attached.add(policy);
        }
        return new Grants(AccessStanding.ACTIVE, attached);
    }

    private static Grants unreadable(EngineException e) throws EngineException {
        if (e.problem() instanceof Problem.KeyTampered) {
            return Grants.none(AccessStanding.UNREADABLE);
        }
        throw e;
    }

    private static Optional<Policy> policy(Tables tables, PolicyName name) throws EngineException {
        try {
            Optional<String> text = PolicyStep.text(tables, name);
            return text.isPresent() ? Optional.of(PolicyParser.parse(name.value(), text.get())) : Optional.empty();
        } catch (EngineException e) {
            if (e.problem() instanceof Problem.KeyTampered || e.problem() instanceof Problem.MalformedPolicy) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /// All policies that can be read, by name.
    static Map<PolicyName, Policy> policies(Tables tables) throws EngineException {
        Map<PolicyName, Policy> policies = new HashMap<>(SystemPolicies.policies());
        for (PolicyName name : tables.policies().names()) {
            policy(tables, name).ifPresent(policy -> policies.put(name, policy));
        }
        return policies;
    }
}
