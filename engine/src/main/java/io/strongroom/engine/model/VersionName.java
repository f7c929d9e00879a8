package io.strongroom.engine.model;

import java.util.Locale;
import java.util.Optional;

/// What a version of an object is called: `null` for the one that was made without versioning, else
/// sixteen hexadecimal digits that mean nothing to callers.
public record VersionName(String value) {
    /// The version that was made without versioning.
    public static final VersionName NULL = new VersionName("null");

    private static final String FORM = "[0-9a-f]{16}";

    /// The name of the version of this internal number.
    public static VersionName of(long number) {
        return new VersionName("%016x".formatted(number));
    }

    /// Reads a name that came from a person or a request.
    ///
    /// @throws EngineException with [Problem.InvalidArgument] for what names no version of any store
    public static VersionName parse(String text) throws EngineException {
        String value = text.strip().toLowerCase(Locale.ROOT);
        if (!value.equals(NULL.value) && !value.matches(FORM)) {
            throw new EngineException(new Problem.InvalidArgument("versionId", text));
        }
        return new VersionName(value);
    }

    /// The internal number; empty for the null version.
    public Optional<Long> number() {
        return equals(NULL) ? Optional.empty() : Optional.of(Long.parseUnsignedLong(value, 16));
    }

    @Override
    public String toString() {
        return value;
    }
}
