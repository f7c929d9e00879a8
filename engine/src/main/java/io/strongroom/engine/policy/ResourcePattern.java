package io.strongroom.engine.policy;

import io.strongroom.engine.model.AccountId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which resources a statement is about: all of them, or `acs:service:region:account:name`, matched
/// segment by segment, so that no star reaches into the next segment; the last one keeps further
/// colons.
///
/// @param segments five patterns; none for every resource
record ResourcePattern(String text, List<Glob> segments) {
    private static final int SEGMENTS = 5;
    private static final int REGION = 2;
    private static final int ACCOUNT = 3;
    private static final String ALL = "*";

    /// Reads one; empty when it is neither a star nor complete.
    static Optional<ResourcePattern> parse(String text) {
        if (text.equals(ALL)) {
            return Optional.of(new ResourcePattern(text, List.of()));
        }
        List<String> parts = split(text);
        return parts.size() == SEGMENTS && parts.getFirst().equals("acs")
                ? Optional.of(
                        new ResourcePattern(text, parts.stream().map(Glob::new).toList()))
                : Optional.empty();
    }

    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        while (parts.size() < SEGMENTS - 1) {
            int colon = text.indexOf(':', start);
            if (colon < 0) {
                break;
            }
            parts.add(text.substring(start, colon));
            start = colon + 1;
        }
        parts.add(text.substring(start));
        return parts;
    }

    /// A resource of the store, with its account where a star stands for it.
    static String owned(String resource, AccountId account) {
        List<String> parts = split(resource);
        if (parts.size() == SEGMENTS && parts.get(ACCOUNT).equals(ALL)) {
            parts.set(ACCOUNT, account.value());
        }
        return String.join(":", parts);
    }

    boolean isAll() {
        return segments.isEmpty();
    }

    /// The service it names; a star for any.
    String service() {
        return isAll() ? ALL : segments.get(1).pattern();
    }

    /// The region it names; a star for any.
    String region() {
        return isAll() ? ALL : segments.get(REGION).pattern();
    }

    /// The account it names; a star for any.
    String account() {
        return isAll() ? ALL : segments.get(ACCOUNT).pattern();
    }

    /// Whether it is about resources of `owner`, as far as the account goes.
    boolean meansAccount(AccountId owner) {
        return isAll() || segments.get(ACCOUNT).matches(owner.value());
    }

    /// The same without region and account.
    String anywhere() {
        List<String> parts = split(text);
        parts.set(REGION, ALL);
        parts.set(ACCOUNT, ALL);
        return String.join(":", parts);
    }

    /// What comes after the account.
    String name() {
        return isAll() ? ALL : segments.getLast().pattern();
    }

    boolean matches(String resource) {
        if (isAll()) {
            return true;
        }
        List<String> parts = split(resource);
        for (int i = 0; i < SEGMENTS; i++) {
            if (parts.size() != SEGMENTS || !segments.get(i).matches(parts.get(i))) {
                return false;
            }
        }
        return true;
    }
}
