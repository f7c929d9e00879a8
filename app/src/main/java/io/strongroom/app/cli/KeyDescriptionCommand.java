package io.strongroom.app.cli;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.usecase.key.UpdateKeyDescription;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `key update-description KEY --description TEXT`
@Command(
        name = "update-description",
        mixinStandardHelpOptions = true,
        description = "Change what a key says about itself.")
final class KeyDescriptionCommand extends OneKeyCommand {

    @Option(
            names = "--description",
            required = true,
            paramLabel = "TEXT",
            description = "For people; at most 8192 characters. \"\" removes it.")
    private String description = "";

    KeyDescriptionCommand(CommandContext context) {
        super(context);
    }

    @Override
    int perform(OpenStore store, KeyEntry key, Output output) throws EngineException, IOException {
        KeyEntry changed = store.engine()
                .keys()
                .updateDescription()
                .run(store.call(), new UpdateKeyDescription.Request(key.id(), description));
        output.facts(KeyFacts.of(changed), "changed the description of " + KeyFacts.name(changed));
        return DONE;
    }
}
