package io.strongroom.app.cli;

import io.strongroom.engine.model.AliasEntry;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyAlias;
import io.strongroom.engine.usecase.key.CreateAlias;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `key create-alias ALIAS KEY`
@Command(
        name = "create-alias",
        mixinStandardHelpOptions = true,
        description = "Give a key one more name. An alias names one key; a key may have many.")
final class KeyCreateAliasCommand extends KmsCommand {

    @Parameters(index = "0", paramLabel = "ALIAS", description = "The new name; alias/ may be left out.")
    private @Nullable String alias;

    @Parameters(index = "1", paramLabel = "KEY", description = "The key's id, or another alias/NAME of it.")
    private @Nullable String key;

    KeyCreateAliasCommand(CommandContext context) {
        super(context);
    }

    @Override
    int perform(OpenStore store, Output output) throws EngineException, IOException {
        KeyAlias name = alias(typed(alias));
        var request = new CreateAlias.Request(name, describe(store, typed(key)).id());
        AliasEntry made = store.engine().aliases().create().run(store.call(), request);
        output.facts(KeyFacts.of(made), "%s names %s".formatted(made.alias(), made.key()));
        AliasNotes.tell(store, name, terminal());
        return DONE;
    }
}
