package io.strongroom.app.cli;

import io.strongroom.engine.model.PolicyHint;
import io.strongroom.engine.model.Problem;

/// What is wrong with a policy, or odd, in one line each.
final class PolicySentences {
    private PolicySentences() {}

    static String of(Problem.MalformedPolicy no) {
        String place = no.line() == 0 ? "" : "line %d, column %d: ".formatted(no.line(), no.column());
        return place + what(no) + " Nothing was changed.";
    }

    static String of(PolicyHint hint) {
        String meant = hint.suggestion()
                .map(suggestion -> " Did you mean " + suggestion + "?")
                .orElse("");
        return "line %d, statement %d: %s%s".formatted(hint.line(), hint.statement(), what(hint), meant);
    }

    private static String what(PolicyHint hint) {
        String detail = hint.detail();
        return switch (hint.kind()) {
            case UNKNOWN_ACTION -> "there is no action %s; it matches nothing.".formatted(detail);
            case MATCHES_NO_ACTION -> "%s fits no action that exists.".formatted(detail);
            case OTHER_SERVICE -> "no action of the statement is about %s.".formatted(detail);
            case BUCKET_WITHOUT_OBJECTS -> "%s is the bucket alone; its objects are not meant.".formatted(detail);
            case BUCKET_PREFIX -> "%s also means other buckets whose names begin so.".formatted(detail);
            case KEY_WITHOUT_CONTAINER ->
                "keys and aliases are listed on key and alias, which %s does not cover.".formatted(detail);
            case ALLOWS_ALL_BUT -> "NotAction with Allow also allows what is added later.";
            case ALLOWS_EVERYTHING -> "this allows everything.";
            case EMPTY_SEGMENT -> "an empty segment in %s matches nothing; * means any.".formatted(detail);
            case OTHER_ACCOUNT ->
                "%s names an account; it means nothing unless it is the store's own.".formatted(detail);
            case REGION -> "%s names a region; the store is in none, so it means nothing.".formatted(detail);
        };
    }

    private static String what(Problem.MalformedPolicy no) {
        String detail = no.detail();
        return switch (no.fault()) {
            case NOT_JSON -> detail.isEmpty() ? "the text is empty." : "this is no JSON (%s).".formatted(detail);
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
