package io.strongroom.app.cli;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.UserEntry;
import io.strongroom.engine.usecase.access.ListUsers;
import java.io.IOException;
import picocli.CommandLine.Command;

/// `user list`
@Command(name = "list", mixinStandardHelpOptions = true, description = "List all users.")
final class UserListCommand extends StoreCommand {

    UserListCommand(CommandContext context) {
        super(context);
    }

    @Override
    int perform(OpenStore store, Output output) throws EngineException, IOException {
        for (UserEntry user : store.engine().users().list().run(store.call(), new ListUsers.Request())) {
            output.facts(AccessFacts.of(user), AccessFacts.line(user));
        }
        return DONE;
    }
}
