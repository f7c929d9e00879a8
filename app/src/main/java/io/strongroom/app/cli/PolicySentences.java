package io.strongroom.app.cli;

import io.strongroom.engine.model.Problem;

/// What is wrong with a policy, in one line.
final class PolicySentences {
    private PolicySentences() {}

    static String of(Problem.MalformedPolicy no) {
        String place = no.line() == 0 ? "" : "line %d, column %d: ".formatted(no.line(), no.column());
        return place + what(no) + " Nothing was changed.";
    }

    private static String what(Problem.MalformedPolicy no) {
        String detail = no.detail();
        return switch (no.fault()) {
            case NOT_JSON -> "this is no JSON (%s).".formatted(detail);
            case DUPLICATE -> "a member stands twice in one object (%s).".formatted(detail);
            case TOO_LARGE -> "the policy is larger or deeper than a policy may be (%s).".formatted(detail);
            case UNKNOWN_MEMBER -> "\"%s\" is no member of a policy; leaving it out could widen it.".formatted(detail);
            case MISSING_MEMBER -> "\"%s\" is missing.".formatted(detail);
            case WRONG_TYPE -> "a value of another type is wanted here (%s).".formatted(detail);
            case WRONG_VERSION -> "\"Version\" must be \"1\", not \"%s\".".formatted(detail);
            case WRONG_EFFECT -> "\"Effect\" must be \"Allow\" or \"Deny\", not \"%s\".".formatted(detail);
            case WRONG_ACTION ->
                "an action is named SERVICE:OPERATION, in either Action or NotAction (%s).".formatted(detail);
            case WRONG_RESOURCE -> "a resource is * or acs:SERVICE:REGION:ACCOUNT:NAME, not \"%s\".".formatted(detail);
            case UNKNOWN_OPERATOR -> "there is no condition operator \"%s\".".formatted(detail);
            case WRONG_VALUE -> "this value cannot be read by its operator (%s).".formatted(detail);
        };
    }
}
