package io.strongroom.app.cli;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.usecase.key.ReEncrypt;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `key re-encrypt --to KEY [--in FILE] [--out FILE]`
@Command(
        name = "re-encrypt",
        mixinStandardHelpOptions = true,
        description = {
            "Move a CiphertextBlob to another key, to the newest version of its own, or into another encryption context.",
            "Its plaintext never leaves the store. For stored objects: key rewrap."
        })
final class KeyReEncryptCommand extends KmsCommand {

    @Option(
            names = {"--to", "--destination-key-id"},
            required = true,
            paramLabel = "KEY",
            description = "The key that encrypts it from now on: id or alias/NAME.")
    private @Nullable String to;

    @Mixin
    private BlobInput in = new BlobInput();

    @Mixin
    private BlobOutput out = new BlobOutput();

    @Option(
            names = "--source-encryption-context",
            paramLabel = "JSON",
            description = "The encryption context of the blob as it is (default: none).")
    private String source = "";

    @Option(
            names = "--destination-encryption-context",
            paramLabel = "JSON",
            description = "What decrypting must repeat from now on (default: none).")
    private String destination = "";

    KeyReEncryptCommand(CommandContext context) {
        super(context);
    }

    @Override
    int perform(OpenStore store, Output output) throws EngineException, CommandFailure, IOException {
        out.requireFree(terminal());
        var request = new ReEncrypt.Request(in.read(terminal()), source, typed(to), destination);
        out.tell(terminal(), output, store.engine().crypto().reencrypt().run(store.call(), request));
        return DONE;
    }
}
