package io.strongroom.engine.model;

import java.util.regex.Pattern;

/// The name of a policy: 1 to 128 letters, digits, `-`.
///
/// Source: RAM, CreatePolicy (`PolicyName`).
public record PolicyName(String value) implements Comparable<PolicyName> {
    private static final Pattern RULE = Pattern.compile("[A-Za-z0-9-]{1,128}");

    public PolicyName {
        if (!RULE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a policy name");
        }
    }

    /// Reads a name that came from a person.
    ///
    /// @throws EngineException with [Problem.InvalidAccessName]
    public static PolicyName parse(String text) throws EngineException {
        if (!RULE.matcher(text).matches()) {
            throw new EngineException(new Problem.InvalidAccessName(AccessEntity.POLICY, text));
        }
        return new PolicyName(text);
    }

    @Override
    public int compareTo(PolicyName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
