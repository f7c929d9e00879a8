package io.strongroom.app.cli;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.PolicyName;
import io.strongroom.engine.model.UserEntry;
import io.strongroom.engine.model.UserName;
import io.strongroom.engine.usecase.access.AttachPolicyToUser;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `policy attach NAME --user USER`
@Command(name = "attach", mixinStandardHelpOptions = true, description = "Attach a policy to a user.")
final class PolicyAttachCommand extends StoreCommand {

    @Parameters(index = "0", paramLabel = "POLICY", description = "The policy's name.")
    private @Nullable String policy;

    @Option(names = "--user", required = true, paramLabel = "USER", description = "The user's name.")
    private @Nullable String user;

    PolicyAttachCommand(CommandContext context) {
        super(context);
    }

    @Override
    int perform(OpenStore store, Output output) throws EngineException, IOException {
        UserEntry changed = store.engine()
                .users()
                .attach()
                .run(
                        store.call(),
                        new AttachPolicyToUser.Request(UserName.parse(typed(user)), PolicyName.parse(typed(policy))));
        output.facts(AccessFacts.of(changed), AccessFacts.line(changed));
        return DONE;
    }
}
