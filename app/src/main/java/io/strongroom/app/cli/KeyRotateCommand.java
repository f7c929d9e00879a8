package io.strongroom.app.cli;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyVersionEntry;
import java.io.IOException;
import picocli.CommandLine.Command;

/// `key rotate KEY`
@Command(
        name = "rotate",
        aliases = "create-key-version",
        mixinStandardHelpOptions = true,
        description = {
            "Give a key a new version now; new data keys are wrapped by it. KMS knows this for asymmetric keys only.",
            "What older versions protect stays under them until key rewrap."
        })
final class KeyRotateCommand extends OneKeyCommand {

    KeyRotateCommand(CommandContext context) {
        super(context);
    }

    @Override
    int perform(OpenStore store, KeyEntry key, Output output) throws EngineException, IOException {
        KeyEntry rotated =
                store.engine().keys().rotate().run(store.call(), key.id().toString());
        KeyVersionEntry version = rotated.primaryVersion().orElseThrow();
        output.facts(
                KeyFacts.of(rotated, version),
                "%s has version v%d now (%s)".formatted(KeyFacts.name(rotated), version.number(), version.id()));
        return DONE;
    }
}
