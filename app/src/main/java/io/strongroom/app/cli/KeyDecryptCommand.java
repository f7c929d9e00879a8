package io.strongroom.app.cli;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.usecase.key.Decrypt;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `key decrypt [--in FILE] [--out FILE]`
@Command(
        name = "decrypt",
        mixinStandardHelpOptions = true,
        description = "Open a CiphertextBlob of this store. It names its key itself.")
final class KeyDecryptCommand extends KmsCommand {

    @Mixin
    private BlobInput in = new BlobInput();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where the plaintext goes, raw, for its owner only (default: standard output).")
    private @Nullable String out;

    @Mixin
    private ForceOption force = new ForceOption();

    @Mixin
    private ContextOption context = new ContextOption();

    KeyDecryptCommand(CommandContext context) {
        super(context);
    }

    @Override
    void check() {
        if (isJson() && isStream()) {
            throw usage("with --json, name a file for the plaintext: --out FILE");
        }
    }

    private boolean isStream() {
        return out == null || out.equals(InputBytes.STREAM);
    }

    @Override
    int perform(OpenStore store, Output output) throws EngineException, CommandFailure, IOException {
        SecretOutput target =
                isStream() ? SecretOutput.stream(output) : SecretOutput.file(force.file(terminal(), typed(out)));
        target.requireFree();
        var request = new Decrypt.Request(in.read(terminal()), context.json());
        try (Decrypt.Decrypted opened = store.engine().crypto().decrypt().run(store.call(), request)) {
            target.write(opened.plaintext());
            if (!isStream()) {
                output.facts(
                        new Facts()
                                .with("keyId", opened.key().toString())
                                .with("keyVersionId", opened.version().toString())
                                .with(
                                        "plaintextFile",
                                        terminal().path(typed(out)).toString()),
                        "wrote the plaintext to %s (key %s, version %s)"
                                .formatted(terminal().path(typed(out)), opened.key(), opened.version()));
            }
            return DONE;
        }
    }
}
