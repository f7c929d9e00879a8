package io.strongroom.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;

/// A policy in a file, or on standard input.
final class PolicyFile {
    private static final int MOST_BYTES = 1 << 20;
    private static final String STANDARD_INPUT = "-";

    private PolicyFile() {}

    /// The text of the file, comments and all.
    static String read(Terminal terminal, String file) throws CommandFailure, IOException {
        try (InputStream in = file.equals(STANDARD_INPUT) ? terminal.in() : Files.newInputStream(terminal.path(file))) {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(in.readNBytes(MOST_BYTES)))
                    .toString();
        } catch (NoSuchFileException e) {
            throw new CommandFailure("NoSuchFile", "there is no file " + file + ".", e);
        } catch (CharacterCodingException e) {
            throw new CommandFailure("MalformedPolicy", file + " is no text in UTF-8.", e);
        }
    }
}
