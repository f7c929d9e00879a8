package io.strongroom.engine.usecase.access;

import io.strongroom.engine.model.AccessStanding;
import io.strongroom.engine.model.AccessState;
import io.strongroom.engine.model.AuditEntry;
import io.strongroom.engine.model.Caller;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.PolicyName;
import io.strongroom.engine.policy.Authorizer;
import io.strongroom.engine.policy.Grants;
import io.strongroom.engine.policy.Policy;
import io.strongroom.engine.policy.PolicyParser;
import io.strongroom.engine.policy.SystemPolicies;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/// Users and policies as the trail has told them so far. Not safe for many threads.
final class PastGrants implements Authorizer.Book {
    private static final String USER = "user/";
    private static final String POLICY = "policy/";

    private final Map<String, User> users = new TreeMap<>();
    private final Map<PolicyName, Texts> policies = new HashMap<>();

    private record User(AccessState state, SortedSet<PolicyName> attached) {}

    /// The texts of a policy by the numbers of its versions, and which one is in force.
    private record Texts(Map<Integer, String> texts, int inForce) {}

    /// The names of all users there are by now.
    List<Caller> callers() {
        return users.keySet().stream().map(Caller::new).toList();
    }

    /// Hears of one thing that was done.
    void take(AuditEntry entry) {
        if (entry.resource().startsWith(USER)) {
            user(entry, entry.resource().substring(USER.length()));
        } else if (entry.resource().startsWith(POLICY)) {
            policy(entry, new PolicyName(entry.resource().substring(POLICY.length())));
        }
    }

    private void user(AuditEntry entry, String name) {
        switch (entry.event()) {
            case "CreateUser" -> users.put(name, new User(AccessState.ENABLED, new TreeSet<>()));
            case "DeleteUser" -> users.remove(name);
            case "UpdateUser" ->
                users.computeIfPresent(
                        name,
                        (_, user) -> new User(
                                AccessState.valueOf(entry.parameters().getOrDefault("state", "")), user.attached()));
            case "AttachPolicyToUser" ->
                users.computeIfPresent(name, (_, user) -> with(user, attached -> attached.add(named(entry))));
            case "DetachPolicyFromUser" ->
                users.computeIfPresent(name, (_, user) -> with(user, attached -> attached.remove(named(entry))));
            default -> {
                // Passwords and access keys decide nothing about what a user may.
            }
        }
    }

    private static PolicyName named(AuditEntry entry) {
        return new PolicyName(entry.parameters().getOrDefault("policy", ""));
    }

    private static User with(User user, Consumer<SortedSet<PolicyName>> change) {
        SortedSet<PolicyName> attached = new TreeSet<>(user.attached());
        change.accept(attached);
        return new User(user.state(), attached);
    }

    private void policy(AuditEntry entry, PolicyName name) {
        Map<String, String> said = entry.parameters();
        switch (entry.event()) {
            case "CreatePolicy" -> policies.put(name, with(new HashMap<>(), 1, said.getOrDefault("document", "")));
            case "CreatePolicyVersion" ->
                policies.put(
                        name,
                        with(
                                texts(name),
                                Integer.parseInt(said.getOrDefault("version", "")),
                                said.getOrDefault("document", "")));
            case "SetDefaultPolicyVersion" ->
                policies.put(name, new Texts(texts(name), Integer.parseInt(said.getOrDefault("version", ""))));
            case "DeletePolicy" -> policies.remove(name);
            default -> {
                // Readings.
            }
        }
    }

    private Map<Integer, String> texts(PolicyName name) {
        return policies.getOrDefault(name, new Texts(Map.of(), 1)).texts();
    }

    private static Texts with(Map<Integer, String> before, int number, String text) {
        Map<Integer, String> texts = new HashMap<>(before);
        texts.put(number, text);
        return new Texts(texts, number);
    }

    @Override
    public Grants of(Caller caller) {
        User user = users.get(caller.name());
        if (user == null) {
            return Grants.none(AccessStanding.UNKNOWN);
        }
        return user.state() == AccessState.DISABLED
                ? Grants.none(AccessStanding.DISABLED)
                : AccessBook.attached(user.attached(), inForce());
    }

    private Map<PolicyName, Policy> inForce() {
        Map<PolicyName, Policy> all = new HashMap<>(SystemPolicies.policies());
        policies.forEach((name, texts) -> {
            String text = texts.texts().get(texts.inForce());
            if (text != null) {
                parse(name, text, all);
            }
        });
        return all;
    }

    /// A text that was accepted then can be read now; one that was changed since cannot, and its policy allows nothing.
    private static void parse(PolicyName name, String text, Map<PolicyName, Policy> all) {
        try {
            all.put(name, PolicyParser.parse(name.value(), text));
        } catch (EngineException _) {
            all.remove(name);
        }
    }
}
