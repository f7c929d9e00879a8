package io.strongroom.app.cli;

import io.strongroom.engine.model.AccessEntity;
import io.strongroom.engine.model.Problem;

/// What the command line says of users, policies and what they do not allow.
final class AccessSentences {
    private AccessSentences() {}

    static String of(Problem.AccessDenied no) {
        return ("%s may not do %s on %s: no policy allows it, or one denies it."
                        + " See: strongroom explain --action %s --resource '%s' --user %s")
                .formatted(
                        no.caller().name(),
                        no.action(),
                        no.resource(),
                        no.action(),
                        no.resource(),
                        no.caller().name());
    }

    static String of(Problem.InvalidAccessName no) {
        return no.kind() == AccessEntity.USER
                ? "'%s' is no user name: 1 to 64 letters, digits, '.', '-', '_'; root and store are taken."
                        .formatted(no.name())
                : "'%s' is no policy name: 1 to 128 letters, digits, '-'.".formatted(no.name());
    }

    static String of(Problem.EntityNotExist no) {
        return switch (no.kind()) {
            case USER -> "there is no user %s; see user list.".formatted(no.name());
            case POLICY -> "there is no policy %s here; see policy list.".formatted(no.name());
            case POLICY_VERSION -> "there is no %s; see policy show.".formatted(no.name());
            case ACCESS_KEY -> "there is no access key %s of that user; see user access-key list.".formatted(no.name());
        };
    }

    static String of(Problem.EntityAlreadyExists no) {
        return switch (no.kind()) {
            case USER -> "there is a user %s already.".formatted(no.name());
            case POLICY, POLICY_VERSION, ACCESS_KEY ->
                "there is a policy %s already; policy update gives it another text.".formatted(no.name());
        };
    }
}
