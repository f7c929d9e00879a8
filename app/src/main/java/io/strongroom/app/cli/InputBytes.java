package io.strongroom.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// A small file or standard input (`-`), read to its end into one buffer that the caller can wipe.
final class InputBytes {

    static final String STREAM = "-";

    private final Terminal terminal;
    private final int limit;

    /// @param limit the most bytes that can make sense
    InputBytes(Terminal terminal, int limit) {
        this.terminal = terminal;
        this.limit = limit;
    }

    /// All of it.
    ///
    /// @param tooLong what is said of more than the limit
    byte[] read(String typed, CommandFailure tooLong) throws CommandFailure {
        Path file = terminal.path(typed);
        try {
            if (typed.equals(STREAM)) {
                return read(terminal.in(), tooLong);
            }
            try (InputStream in = Files.newInputStream(file)) {
                return read(in, tooLong);
            }
        } catch (IOException e) {
            throw typed.equals(STREAM)
                    ? new CommandFailure("StreamFailed", "standard input could not be read to its end.", e)
                    : LocalFiles.failure(file, e);
        }
    }

    private byte[] read(InputStream in, CommandFailure tooLong) throws IOException, CommandFailure {
        byte[] buffer = new byte[limit + 1];
        try {
            int length = in.readNBytes(buffer, 0, buffer.length);
            if (length > limit) {
                throw tooLong;
            }
            return Arrays.copyOf(buffer, length);
        } finally {
            Arrays.fill(buffer, (byte) 0);
        }
    }
}
