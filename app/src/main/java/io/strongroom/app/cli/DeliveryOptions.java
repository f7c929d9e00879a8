package io.strongroom.app.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What the owner of key material hands over: the token and what was wrapped for it.
final class DeliveryOptions {

    private static final int LONGEST = 1 << 16;

    @Option(
            names = {"--token", "--import-token"},
            required = true,
            paramLabel = "FILE",
            description = "The token as key parameters-for-import wrote it; raw or Base64.")
    private @Nullable String token;

    @Option(
            names = {"--material", "--encrypted-key-material"},
            required = true,
            paramLabel = "FILE",
            description = "The wrapped material; raw or Base64, with or without line breaks.")
    private @Nullable String material;

    /// What is wrong with the combination that was typed.
    Optional<String> fault() {
        boolean both = InputBytes.STREAM.equals(token) && InputBytes.STREAM.equals(material);
        return both ? Optional.of("standard input is either the token or the material") : Optional.empty();
    }

    byte[] token(Terminal terminal) throws CommandFailure {
        return read(terminal, StoreCommand.typed(token), "InvalidImportToken", "import token");
    }

    byte[] material(Terminal terminal) throws CommandFailure {
        return read(terminal, StoreCommand.typed(material), "InvalidKeyMaterial", "wrapped material");
    }

    private static byte[] read(Terminal terminal, String typed, String code, String what) throws CommandFailure {
        var tooLong = new CommandFailure(code, "%s is too long to be %s.".formatted(typed, what));
        return new InputBytes(terminal, LONGEST).read(typed, tooLong);
    }
}
