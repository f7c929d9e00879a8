package io.strongroom.app.cli;

import io.strongroom.engine.model.AliasEntry;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.usecase.key.DeleteAlias;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `key delete-alias ALIAS`
@Command(
        name = "delete-alias",
        mixinStandardHelpOptions = true,
        description = {
            "Take a name from its key. The key and what it protects stay as they are;",
            "writes and bucket defaults that name the alias find no key any more."
        })
final class KeyDeleteAliasCommand extends KmsCommand {

    @Parameters(paramLabel = "ALIAS", description = "The name; alias/ may be left out.")
    private @Nullable String alias;

    KeyDeleteAliasCommand(CommandContext context) {
        super(context);
    }

    @Override
    int perform(OpenStore store, Output output) throws EngineException, IOException {
        AliasEntry gone =
                store.engine().aliases().delete().run(store.call(), DeleteAlias.Request.of(alias(typed(alias))));
        output.facts(KeyFacts.of(gone), "%s names no key any more; it was %s".formatted(gone.alias(), gone.key()));
        return DONE;
    }
}
