package io.strongroom.app.cli;

import io.strongroom.engine.model.AccessKeyEntry;
import io.strongroom.engine.model.EngineException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `user access-key list USER`
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "List the access keys of a user, without secrets.")
final class AccessKeyListCommand extends StoreCommand {

    @Parameters(index = "0", paramLabel = "USER", description = "The user's name, or root.")
    private @Nullable String user;

    AccessKeyListCommand(CommandContext context) {
        super(context);
    }

    @Override
    int perform(OpenStore store, Output output) throws EngineException, IOException {
        for (AccessKeyEntry key : store.engine().users().listKeys().run(store.call(), AccessKeyOwner.of(typed(user)))) {
            output.facts(AccessFacts.of(key), AccessFacts.line(key));
        }
        return DONE;
    }
}
