package io.strongroom.engine.model;

import java.util.Set;
import java.util.regex.Pattern;

/// The name of a user: 1 to 64 letters, digits, `.`, `-`, `_`.
///
/// Source: RAM, CreateUser (`UserName`). `root` and `store` are callers of their own and no users.
public record UserName(String value) implements Comparable<UserName> {
    private static final Pattern RULE = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Set<String> RESERVED = Set.of(Caller.ROOT.name(), Caller.STORE.name());

    public UserName {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a user name");
        }
    }

    private static boolean isValid(String text) {
        return RULE.matcher(text).matches() && !RESERVED.contains(text);
    }

    /// Reads a name that came from a person.
    ///
    /// @throws EngineException with [Problem.InvalidAccessName]
    public static UserName parse(String text) throws EngineException {
        if (!isValid(text)) {
            throw new EngineException(new Problem.InvalidAccessName(AccessEntity.USER, text));
        }
        return new UserName(text);
    }

    /// Who asks when this user does.
    public Caller caller() {
        return new Caller(value);
    }

    @Override
    public int compareTo(UserName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
