package io.strongroom.app.cli;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyEntry;
import java.io.IOException;
import picocli.CommandLine.Command;

/// `key enable KEY`
@Command(
        name = "enable",
        mixinStandardHelpOptions = true,
        description = "Bring a disabled key back into use. A rotation that is overdue runs at once.")
final class KeyEnableCommand extends OneKeyCommand {

    KeyEnableCommand(CommandContext context) {
        super(context);
    }

    @Override
    int perform(OpenStore store, KeyEntry key, Output output) throws EngineException, IOException {
        KeyEntry enabled = store.engine().keys().enable().run(store.call(), key.id());
        output.facts(
                KeyFacts.of(enabled),
                KeyFacts.name(enabled) + " is " + enabled.state().apiName());
        return DONE;
    }
}
