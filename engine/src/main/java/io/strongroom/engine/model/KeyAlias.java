package io.strongroom.engine.model;

import java.util.regex.Pattern;

/// An alias of a CMK with its prefix: `alias/` and 1 to 255 letters, digits, `_`, `-`, `/`.
///
/// Source: KMS CreateAlias. Names that begin with `alias/acs` are reserved for the service.
public record KeyAlias(String value) implements Comparable<KeyAlias> {
    /// What every alias begins with.
    public static final String PREFIX = "alias/";

    /// Longest alias with its prefix, in characters.
    public static final int MAX_LENGTH = 261;

    private static final Pattern RULE = Pattern.compile("alias/[A-Za-z0-9_/-]{1,255}");

    /// The alias of the managed default key of SSE-KMS.
    public static final KeyAlias MANAGED_DEFAULT = new KeyAlias("alias/acs/oss");

    public KeyAlias {
        if (!RULE.matcher(value).matches()) {
            throw new IllegalArgumentException("not an alias");
        }
    }

    /// Reads an alias that came from a person; the prefix may be left out.
    ///
    /// @throws EngineException with [Problem.InvalidAlias]
    public static KeyAlias parse(String text) throws EngineException {
        String full = text.startsWith(PREFIX) ? text : PREFIX + text;
        if (!RULE.matcher(full).matches()) {
            throw new EngineException(new Problem.InvalidAlias(text));
        }
        return new KeyAlias(full);
    }

    /// The alias without `alias/`, as people read it.
    public String shortName() {
        return value.substring(PREFIX.length());
    }

    /// Whether only the service may use it.
    public boolean isReserved() {
        return value.startsWith("alias/acs");
    }

    @Override
    public int compareTo(KeyAlias other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
