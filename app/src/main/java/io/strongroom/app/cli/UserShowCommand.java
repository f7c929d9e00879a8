package io.strongroom.app.cli;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.UserName;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `user show NAME`
@Command(name = "show", mixinStandardHelpOptions = true, description = "Tell everything about a user but secrets.")
final class UserShowCommand extends StoreCommand {

    @Parameters(index = "0", paramLabel = "USER", description = "The user's name.")
    private @Nullable String user;

    UserShowCommand(CommandContext context) {
        super(context);
    }

    @Override
    int perform(OpenStore store, Output output) throws EngineException, IOException {
        output.facts(AccessFacts.of(store.engine().users().get().run(store.call(), UserName.parse(typed(user)))));
        return DONE;
    }
}
