package io.strongroom.app.cli;

import io.strongroom.engine.model.EngineException;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `key generate-data-key-without-plaintext KEY [--out FILE]`
@Command(
        name = "generate-data-key-without-plaintext",
        mixinStandardHelpOptions = true,
        description = "Make a random data key and hand it out encrypted only, for whoever decrypts it later.")
final class KeyWrappedDataKeyCommand extends KmsCommand {

    @Mixin
    private DataKeyOptions wanted = new DataKeyOptions();

    @Mixin
    private BlobOutput out = new BlobOutput();

    KeyWrappedDataKeyCommand(CommandContext context) {
        super(context);
    }

    @Override
    int perform(OpenStore store, Output output) throws EngineException, CommandFailure, IOException {
        out.requireFree(terminal());
        out.tell(
                terminal(),
                output,
                store.engine().crypto().generateDataKeyWithoutPlaintext().run(store.call(), wanted.request()));
        return DONE;
    }
}
