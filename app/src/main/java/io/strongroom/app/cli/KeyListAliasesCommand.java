package io.strongroom.app.cli;

import io.strongroom.engine.model.AliasEntry;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyId;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `key list-aliases [KEY]`
@Command(
        name = "list-aliases",
        mixinStandardHelpOptions = true,
        description = "List all aliases, or those of one key, sorted.")
final class KeyListAliasesCommand extends KmsCommand {

    @Parameters(arity = "0..1", paramLabel = "KEY", description = "Only the aliases of this key: id or alias/NAME.")
    private @Nullable String key;

    KeyListAliasesCommand(CommandContext context) {
        super(context);
    }

    @Override
    int perform(OpenStore store, Output output) throws EngineException, IOException {
        Optional<KeyId> only = key == null
                ? Optional.empty()
                : Optional.of(describe(store, key).id());
        for (AliasEntry alias : store.engine().aliases().list().run(store.call(), only)) {
            output.facts(KeyFacts.of(alias), "%s  %s".formatted(alias.key(), alias.alias()));
        }
        return DONE;
    }
}
