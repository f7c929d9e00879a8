package io.strongroom.engine.model;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// The id of a CMK: a GUID in lower case.
public record KeyId(UUID value) implements Comparable<KeyId> {
    private static final Pattern SHAPE =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

    /// The id in `text`, if it has the shape of one.
    public static Optional<KeyId> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new KeyId(UUID.fromString(text))) : Optional.empty();
    }

    @Override
    public int compareTo(KeyId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
