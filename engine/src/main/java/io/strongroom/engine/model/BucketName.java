package io.strongroom.engine.model;

import java.util.regex.Pattern;

/// The name of a bucket: 3 to 63 characters `a-z 0-9 -`, first and last a letter or digit.
///
/// Source: OSS naming rules. A value of this type is always valid.
public record BucketName(String value) implements Comparable<BucketName> {
    private static final Pattern RULE = Pattern.compile("[a-z0-9][a-z0-9-]{1,61}[a-z0-9]");

    public BucketName {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a bucket name");
        }
    }

    /// Whether `value` may name a bucket.
    public static boolean isValid(String value) {
        return RULE.matcher(value).matches();
    }

    /// Reads a name that came from a person or a request.
    ///
    /// @throws EngineException with [Problem.InvalidBucketName] when the rule does not allow it
    public static BucketName parse(String value) throws EngineException {
        if (!isValid(value)) {
            throw new EngineException(new Problem.InvalidBucketName(value));
        }
        return new BucketName(value);
    }

    @Override
    public int compareTo(BucketName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
