package io.strongroom.app.cli;

import io.strongroom.engine.model.AliasEntry;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyAlias;
import io.strongroom.engine.usecase.key.UpdateAlias;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `key update-alias ALIAS KEY`
@Command(
        name = "update-alias",
        mixinStandardHelpOptions = true,
        description = {
            "Point an alias to another key. New writes that name the alias use that key;",
            "what is stored stays under the key it was encrypted with."
        })
final class KeyUpdateAliasCommand extends KmsCommand {

    @Parameters(index = "0", paramLabel = "ALIAS", description = "The name; alias/ may be left out.")
    private @Nullable String alias;

    @Parameters(
            index = "1",
            paramLabel = "KEY",
            description = "The key it names from now on: id or another alias/NAME.")
    private @Nullable String key;

    KeyUpdateAliasCommand(CommandContext context) {
        super(context);
    }

    @Override
    int perform(OpenStore store, Output output) throws EngineException, IOException {
        KeyAlias name = alias(typed(alias));
        var request = UpdateAlias.Request.of(name, describe(store, typed(key)).id());
        AliasEntry moved = store.engine().aliases().update().run(store.call(), request);
        output.facts(KeyFacts.of(moved), "%s names %s now".formatted(moved.alias(), moved.key()));
        AliasNotes.tell(store, name, terminal());
        return DONE;
    }
}
