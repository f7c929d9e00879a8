package io.strongroom.engine.meta;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// What counts as a folder below a prefix: names that share the text up to and with the next delimiter.
///
/// @param delimiter empty when nothing is a folder
public record Folders(byte[] prefix, byte[] delimiter) {
    /// Folders below `prefix`.
    public static Folders below(String prefix, String delimiter) {
        return new Folders(prefix.getBytes(StandardCharsets.UTF_8), delimiter.getBytes(StandardCharsets.UTF_8));
    }

    boolean none() {
        return delimiter.length == 0;
    }

    /// The folder that a name with this prefix lies in; empty when it lies right below the prefix.
    public Optional<byte[]> of(byte[] name) {
        if (none()) {
            return Optional.empty();
        }
        for (int at = prefix.length; at + delimiter.length <= name.length; at++) {
            if (Arrays.equals(name, at, at + delimiter.length, delimiter, 0, delimiter.length)) {
                return Optional.of(Arrays.copyOf(name, at + delimiter.length));
            }
        }
        return Optional.empty();
    }

    static boolean holds(byte[] folder, byte[] name) {
        return name.length >= folder.length && Arrays.equals(name, 0, folder.length, folder, 0, folder.length);
    }
}
