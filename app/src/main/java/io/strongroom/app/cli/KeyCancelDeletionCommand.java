package io.strongroom.app.cli;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyEntry;
import java.io.IOException;
import picocli.CommandLine.Command;

/// `key cancel-deletion KEY`
@Command(
        name = "cancel-deletion",
        mixinStandardHelpOptions = true,
        description = {
            "Call a scheduled deletion off. The key is Enabled then, as in KMS, also when it was disabled before;",
            "one without material is PendingImport."
        })
final class KeyCancelDeletionCommand extends OneKeyCommand {

    KeyCancelDeletionCommand(CommandContext context) {
        super(context);
    }

    @Override
    int perform(OpenStore store, KeyEntry key, Output output) throws EngineException, IOException {
        KeyEntry kept = store.engine().keys().cancelDeletion().run(store.call(), key.id());
        output.facts(
                KeyFacts.of(kept),
                "%s stays, and is %s"
                        .formatted(KeyFacts.name(kept), kept.state().apiName()));
        return DONE;
    }
}
