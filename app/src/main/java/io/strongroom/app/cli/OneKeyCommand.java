package io.strongroom.app.cli;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyEntry;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/// A command on one key, named by id or alias.
abstract class OneKeyCommand extends KmsCommand {

    @Parameters(index = "0", paramLabel = "KEY", description = "The key's id, or alias/NAME.")
    private @Nullable String key;

    OneKeyCommand(CommandContext context) {
        super(context);
    }

    @Override
    final int perform(OpenStore store, Output output) throws EngineException, CommandFailure, IOException {
        return perform(store, describe(store, typed(key)), output);
    }

    /// Does the work on this key.
    abstract int perform(OpenStore store, KeyEntry key, Output output)
            throws EngineException, CommandFailure, IOException;
}
