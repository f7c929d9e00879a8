package io.strongroom.app.cli;

import io.strongroom.engine.model.AccessState;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.UserEntry;
import io.strongroom.engine.model.UserName;
import io.strongroom.engine.usecase.access.UpdateUser;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `user disable NAME`
@Command(
        name = "disable",
        mixinStandardHelpOptions = true,
        description = "Refuse everything a user asks for, until enabled again.")
final class UserDisableCommand extends StoreCommand {

    @Parameters(index = "0", paramLabel = "USER", description = "The user's name.")
    private @Nullable String user;

    UserDisableCommand(CommandContext context) {
        super(context);
    }

    @Override
    int perform(OpenStore store, Output output) throws EngineException, IOException {
        UserEntry changed = store.engine()
                .users()
                .update()
                .run(store.call(), new UpdateUser.Request(UserName.parse(typed(user)), AccessState.DISABLED));
        output.facts(AccessFacts.of(changed), AccessFacts.line(changed));
        return DONE;
    }
}
