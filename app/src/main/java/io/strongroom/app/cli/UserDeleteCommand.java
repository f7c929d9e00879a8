package io.strongroom.app.cli;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.UserName;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `user delete NAME`
@Command(
        name = "delete",
        mixinStandardHelpOptions = true,
        description = "Remove a user with the access keys; the trail keeps what was done.")
final class UserDeleteCommand extends StoreCommand {

    @Parameters(index = "0", paramLabel = "USER", description = "The user's name.")
    private @Nullable String user;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    UserDeleteCommand(CommandContext context) {
        super(context);
    }

    @Override
    int perform(OpenStore store, Output output) throws EngineException, CommandFailure, IOException {
        UserName name = UserName.parse(typed(user));
        if (!yes) {
            confirm("Remove user " + name + " with all access keys?");
        }
        UserName gone = store.engine().users().delete().run(store.call(), name);
        output.facts(new Facts().with("user", gone.value()), "removed user " + gone);
        return DONE;
    }
}
