package io.strongroom.app.cli;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import picocli.CommandLine.Option;

/// A CiphertextBlob that comes in: Base64 as in the KMS API, with or without line breaks, or raw.
final class BlobInput {

    private static final int LONGEST = 1 << 16;

    @Option(
            names = "--in",
            paramLabel = "FILE",
            description = "The CiphertextBlob, Base64 or raw (default -: standard input).")
    private String file = InputBytes.STREAM;

    byte[] read(Terminal terminal) throws CommandFailure {
        var tooLong = new CommandFailure("InvalidParameter", file + " is too long to be a CiphertextBlob.");
        byte[] content = new InputBytes(terminal, LONGEST).read(file, tooLong);
        String text = new String(content, StandardCharsets.ISO_8859_1);
        if (!text.matches("[A-Za-z0-9+/=\\s]*")) {
            return content;
        }
        try {
            return Base64.getMimeDecoder().decode(content);
        } catch (IllegalArgumentException _) {
            return content;
        }
    }
}
