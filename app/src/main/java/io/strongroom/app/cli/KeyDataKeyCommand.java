package io.strongroom.app.cli;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.usecase.key.GenerateDataKey;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `key generate-data-key KEY --plaintext-out FILE [--out FILE]`
@Command(
        name = "generate-data-key",
        mixinStandardHelpOptions = true,
        description = {
            "Make a random data key: in the clear for use now, and encrypted under a key to keep. The store keeps nothing",
            "of it; key decrypt opens the encrypted one again."
        })
final class KeyDataKeyCommand extends KmsCommand {

    @Mixin
    private DataKeyOptions wanted = new DataKeyOptions();

    @Option(
            names = "--plaintext-out",
            required = true,
            paramLabel = "FILE",
            description =
                    "Where the data key goes in the clear, raw, for its owner only; - is standard output, which must be"
                            + " no terminal.")
    private @Nullable String plaintext;

    @Mixin
    private BlobOutput out = new BlobOutput();

    KeyDataKeyCommand(CommandContext context) {
        super(context);
    }

    @Override
    void check() {
        if (isStream() && (isJson() || out.isStream())) {
            throw usage("standard output takes one of the two: name a file with --out or with --plaintext-out");
        }
    }

    private boolean isStream() {
        return InputBytes.STREAM.equals(plaintext);
    }

    @Override
    int perform(OpenStore store, Output output) throws EngineException, CommandFailure, IOException {
        if (isStream() && terminal().isInteractive(Terminal.Channel.OUT)) {
            throw new CommandFailure("KeyNotShown", "a key is not shown on a terminal; name a file or a pipe.");
        }
        SecretOutput target =
                isStream() ? SecretOutput.stream(output) : SecretOutput.file(out.beside(terminal(), typed(plaintext)));
        target.requireFree();
        out.requireFree(terminal());
        try (GenerateDataKey.DataKeyPair pair =
                store.engine().crypto().generateDataKey().run(store.call(), wanted.request())) {
            target.write(pair.plaintext());
            if (isStream()) {
                out.keep(terminal(), pair.blob());
            } else {
                out.tell(terminal(), output, pair.blob());
            }
            return DONE;
        }
    }
}
