package io.strongroom.app.cli;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyOperation;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `key disable KEY`
@Command(
        name = "disable",
        mixinStandardHelpOptions = true,
        description = {
            "Take a key out of use. What it protects can be neither read nor written until it is enabled again;",
            "how much that is, is told first."
        })
final class KeyDisableCommand extends OneKeyCommand {

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask.")
    private boolean yes;

    KeyDisableCommand(CommandContext context) {
        super(context);
    }

    @Override
    int perform(OpenStore store, KeyEntry key, Output output) throws EngineException, CommandFailure, IOException {
        requireAllowed(key, KeyOperation.DISABLE_KEY);
        ImpactNotice.tell(
                terminal(),
                ImpactNotice.read(store, key),
                "It can be neither read nor written until the key is enabled again.");
        if (!yes) {
            confirm("Disable " + KeyFacts.name(key) + "?");
        }
        KeyEntry disabled = store.engine().keys().disable().run(store.call(), key.id());
        output.facts(
                KeyFacts.of(disabled),
                KeyFacts.name(disabled) + " is " + disabled.state().apiName());
        return DONE;
    }
}
