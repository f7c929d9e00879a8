package io.strongroom.app.cli;

import io.strongroom.engine.model.AccessKeyEntry;
import io.strongroom.engine.model.AccessState;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.usecase.access.UpdateAccessKey;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `user access-key enable USER ID`
@Command(name = "enable", mixinStandardHelpOptions = true, description = "Accept an access key again.")
final class AccessKeyEnableCommand extends StoreCommand {

    @Parameters(index = "0", paramLabel = "USER", description = "The user's name, or root.")
    private @Nullable String user;

    @Parameters(index = "1", paramLabel = "ACCESSKEYID", description = "Its id.")
    private @Nullable String id;

    AccessKeyEnableCommand(CommandContext context) {
        super(context);
    }

    @Override
    int perform(OpenStore store, Output output) throws EngineException, IOException {
        AccessKeyEntry changed = store.engine()
                .users()
                .updateKey()
                .run(
                        store.call(),
                        new UpdateAccessKey.Request(AccessKeyOwner.of(typed(user)), typed(id), AccessState.ENABLED));
        output.facts(AccessFacts.of(changed), AccessFacts.line(changed));
        return DONE;
    }
}
