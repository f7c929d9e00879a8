package io.strongroom.app.cli;

import io.strongroom.engine.model.CiphertextBlob;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.usecase.key.Encrypt;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `key encrypt KEY [--in FILE] [--out FILE]`
@Command(
        name = "encrypt",
        mixinStandardHelpOptions = true,
        description = {
            "Encrypt up to 6144 bytes with a key directly. The CiphertextBlob names the key and its version;",
            "for more, encrypt with a data key: key generate-data-key."
        })
final class KeyEncryptCommand extends KmsCommand {

    @Parameters(paramLabel = "KEY", description = "The key's id, or alias/NAME.")
    private @Nullable String key;

    @Option(names = "--in", paramLabel = "FILE", description = "The plaintext, raw (default -: standard input).")
    private String in = InputBytes.STREAM;

    @Mixin
    private BlobOutput out = new BlobOutput();

    @Mixin
    private ContextOption context = new ContextOption();

    KeyEncryptCommand(CommandContext context) {
        super(context);
    }

    @Override
    int perform(OpenStore store, Output output) throws EngineException, CommandFailure, IOException {
        out.requireFree(terminal());
        var tooLong = new CommandFailure(
                "InvalidParameter",
                "a key encrypts at most %,d bytes directly, and there are more; use a data key."
                        .formatted(Encrypt.MAX_PLAINTEXT));
        byte[] plaintext = new InputBytes(terminal(), Encrypt.MAX_PLAINTEXT).read(in, tooLong);
        try {
            CiphertextBlob blob = store.engine()
                    .crypto()
                    .encrypt()
                    .run(store.call(), new Encrypt.Request(typed(key), plaintext, context.json()));
            out.tell(terminal(), output, blob);
            return DONE;
        } finally {
            Arrays.fill(plaintext, (byte) 0);
        }
    }
}
