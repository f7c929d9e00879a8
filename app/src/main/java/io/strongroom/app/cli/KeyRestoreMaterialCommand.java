package io.strongroom.app.cli;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyEntry;
import java.io.IOException;
import picocli.CommandLine.Command;

/// `key restore-material KEY`
@Command(
        name = "restore-material",
        mixinStandardHelpOptions = true,
        description = {
            "Bring deleted material back while the store still keeps it. The key is as after an import; the material",
            "expires when it would have."
        })
final class KeyRestoreMaterialCommand extends OneKeyCommand {

    KeyRestoreMaterialCommand(CommandContext context) {
        super(context);
    }

    @Override
    int perform(OpenStore store, KeyEntry key, Output output) throws EngineException, IOException {
        KeyEntry restored = store.engine().imports().restore().run(store.call(), key.id());
        output.facts(
                KeyFacts.of(restored),
                "%s has its material again and is %s"
                        .formatted(KeyFacts.name(restored), restored.state().apiName()));
        return DONE;
    }
}
