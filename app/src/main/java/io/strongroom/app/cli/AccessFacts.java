package io.strongroom.app.cli;

import io.strongroom.engine.model.AccessExplanation;
import io.strongroom.engine.model.AccessKeyEntry;
import io.strongroom.engine.model.AccessStanding;
import io.strongroom.engine.model.AccessState;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.PastAccess;
import io.strongroom.engine.model.PolicyEntry;
import io.strongroom.engine.model.PolicyName;
import io.strongroom.engine.model.UserEntry;
import io.strongroom.engine.model.UserName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Users, access keys, policies and explanations as facts and lines.
final class AccessFacts {
    private AccessFacts() {}

    static Facts of(UserEntry user) {
        return new Facts()
                .with("user", user.name().value())
                .with("intact", user.intact())
                .with("state", word(user.state()))
                .with("password", user.mayPass())
                .with("policies", names(user))
                .withAll("accessKeys", user.keys().stream().map(AccessFacts::of).toList())
                .with("created", user.createdAt());
    }

    private static List<String> names(UserEntry user) {
        return user.policies().stream().map(PolicyName::value).toList();
    }

    static String line(UserEntry user) {
        if (!user.intact()) {
            return "%-20s %s".formatted(user.name(), outside("user delete " + user.name()));
        }
        return "%-20s %-8s %d access keys  %s"
                .formatted(
                        user.name(),
                        word(user.state()),
                        user.keys().size(),
                        user.policies().isEmpty() ? "no policies" : String.join(", ", names(user)));
    }

    private static String outside(String command) {
        return "changed from outside: what was changed allows nothing; delete it: strongroom " + command;
    }

    static Facts of(AccessKeyEntry key) {
        return new Facts()
                .with("accessKeyId", key.id())
                .with("user", key.owner().name())
                .with("state", word(key.state()))
                .with("created", key.createdAt());
    }

    static String line(AccessKeyEntry key) {
        return "%s  %s".formatted(key.id(), word(key.state()));
    }

    static String word(AccessState state) {
        return state == AccessState.ENABLED ? "enabled" : "disabled";
    }

    static Facts of(PolicyEntry policy) {
        return new Facts()
                .with("policy", policy.name().value())
                .with("intact", policy.intact())
                .with("kind", policy.kind() == PolicyEntry.Kind.SYSTEM ? "system" : "custom")
                .with("description", policy.description())
                .with("version", policy.version())
                .with("versions", policy.versions().size())
                .with("users", policy.users().stream().map(UserName::value).toList());
    }

    static String line(PolicyEntry policy) {
        if (!policy.intact()) {
            return "%-32s %s".formatted(policy.name(), outside("policy delete " + policy.name()));
        }
        return "%-32s %-6s version %d  %s"
                .formatted(
                        policy.name(),
                        policy.kind() == PolicyEntry.Kind.SYSTEM ? "system" : "custom",
                        policy.version(),
                        policy.users().isEmpty()
                                ? "attached to nobody"
                                : policy.users().stream()
                                        .map(UserName::value)
                                        .collect(Collectors.joining(", ", "attached to ", "")));
    }

    static Facts of(AccessExplanation said) {
        return new Facts()
                .with("user", said.caller().name())
                .with("standing", said.standing().name())
                .with("allowed", said.isAllowed())
                .with("succeeds", said.succeeds())
                .withAll("checks", said.checks().stream().map(AccessFacts::of).toList())
                .with("obstacle", said.obstacle().map(CliProblems::line))
                .with("statement", said.remedy());
    }

    private static Facts of(AccessExplanation.Check check) {
        Facts facts = new Facts()
                .with("action", check.action())
                .with("resource", check.resource())
                .with("verdict", check.verdict().name());
        return check.decisive()
                .map(place -> facts.with("policy", place.policy())
                        .with("statement", place.number())
                        .with("line", place.line()))
                .orElse(facts);
    }

    static String lines(AccessExplanation said) {
        List<String> lines = new ArrayList<>();
        lines.add(said.caller().name() + ": " + (said.succeeds() ? "yes" : "no") + standing(said));
        said.checks().forEach(check -> lines.add("  " + line(said, check)));
        said.obstacle().ifPresent(no -> lines.add("  in everybody's way: " + CliProblems.line(no)));
        said.remedy().ifPresent(policy -> {
            lines.add("  would be allowed by:");
            policy.lines().forEach(line -> lines.add("    " + line));
        });
        return String.join("\n", lines);
    }

    /// What an answer about the past rests on.
    static Facts of(PastAccess past) {
        return new Facts()
                .with("at", past.at())
                .with("keyId", past.key().map(KeyId::toString))
                .with("trailWhole", past.trail().isWhole());
    }

    static String line(PastAccess past) {
        return "as the trail tells it, at %s%s%s"
                .formatted(
                        past.at(),
                        past.key().map(key -> ", under key " + key).orElse(""),
                        past.trail().isWhole()
                                ? ""
                                : " (but the trail is not as it was written: see 'strongroom audit verify')");
    }

    private static String standing(AccessExplanation said) {
        return switch (said.standing()) {
            case OWNER -> " (the account owner, whom no policy limits)";
            case ACTIVE -> "";
            case UNKNOWN -> " (there is no such user)";
            case DISABLED -> " (the user is disabled)";
            case UNREADABLE -> " (the user or an attached policy does not pass its check, so nothing is allowed)";
        };
    }

    private static String line(AccessExplanation said, AccessExplanation.Check check) {
        String what = check.action() + " on " + check.resource() + ": ";
        if (said.standing() == AccessStanding.OWNER) {
            return what + "allowed";
        }
        String where = check.decisive()
                .map(place -> " by %s, statement %d, line %d".formatted(place.policy(), place.number(), place.line()))
                .orElse("");
        return what
                + switch (check.verdict()) {
                    case ALLOW -> "allowed" + where;
                    case EXPLICIT_DENY -> "denied" + where;
                    case IMPLICIT_DENY -> "no statement allows it";
                };
    }
}
