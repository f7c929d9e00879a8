package io.strongroom.app.cli;

import io.strongroom.engine.model.AccessKeyEntry;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.usecase.access.DeleteAccessKey;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `user access-key delete USER ID`
@Command(name = "delete", mixinStandardHelpOptions = true, description = "Remove an access key for good.")
final class AccessKeyDeleteCommand extends StoreCommand {

    @Parameters(index = "0", paramLabel = "USER", description = "The user's name, or root.")
    private @Nullable String user;

    @Parameters(index = "1", paramLabel = "ACCESSKEYID", description = "Its id.")
    private @Nullable String id;

    AccessKeyDeleteCommand(CommandContext context) {
        super(context);
    }

    @Override
    int perform(OpenStore store, Output output) throws EngineException, IOException {
        AccessKeyEntry gone = store.engine()
                .users()
                .deleteKey()
                .run(store.call(), new DeleteAccessKey.Request(AccessKeyOwner.of(typed(user)), typed(id)));
        output.facts(AccessFacts.of(gone), "removed " + gone.id());
        return DONE;
    }
}
