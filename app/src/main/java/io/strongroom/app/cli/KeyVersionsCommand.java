package io.strongroom.app.cli;

import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyVersionEntry;
import java.io.IOException;
import picocli.CommandLine.Command;

/// `key list-versions KEY`
@Command(
        name = "list-versions",
        mixinStandardHelpOptions = true,
        description = {
            "List a key's versions, oldest first. The primary one encrypts, all of them decrypt.",
            "What each still protects: key usage KEY."
        })
final class KeyVersionsCommand extends OneKeyCommand {

    KeyVersionsCommand(CommandContext context) {
        super(context);
    }

    @Override
    int perform(OpenStore store, KeyEntry key, Output output) throws IOException {
        for (KeyVersionEntry version : key.versions()) {
            output.facts(KeyFacts.of(key, version), KeyFacts.line(key, version));
        }
        return DONE;
    }
}
