package io.strongroom.app.cli;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.UserEntry;
import io.strongroom.engine.model.UserName;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `user create NAME`
@Command(
        name = "create",
        mixinStandardHelpOptions = true,
        description = "Make a user, who may nothing until a policy is attached.")
final class UserCreateCommand extends StoreCommand {

    @Parameters(index = "0", paramLabel = "USER", description = "The user's name.")
    private @Nullable String user;

    UserCreateCommand(CommandContext context) {
        super(context);
    }

    @Override
    int perform(OpenStore store, Output output) throws EngineException, IOException {
        UserEntry made = store.engine().users().create().run(store.call(), UserName.parse(typed(user)));
        output.facts(AccessFacts.of(made), "made user " + made.name());
        return DONE;
    }
}
