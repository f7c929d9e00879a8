package io.strongroom.app.cli;

import io.strongroom.engine.model.KeyEntry;
import java.io.IOException;
import picocli.CommandLine.Command;

/// `key describe KEY`
@Command(
        name = "describe",
        mixinStandardHelpOptions = true,
        description = "Tell everything about a key but its material.")
final class KeyDescribeCommand extends OneKeyCommand {

    KeyDescribeCommand(CommandContext context) {
        super(context);
    }

    @Override
    int perform(OpenStore store, KeyEntry key, Output output) throws IOException {
        output.facts(KeyFacts.of(key));
        return DONE;
    }
}
