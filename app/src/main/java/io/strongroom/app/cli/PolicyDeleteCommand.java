package io.strongroom.app.cli;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.PolicyName;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `policy delete NAME`
@Command(name = "delete", mixinStandardHelpOptions = true, description = "Remove a policy that is attached to nobody.")
final class PolicyDeleteCommand extends StoreCommand {

    @Parameters(index = "0", paramLabel = "POLICY", description = "The policy's name.")
    private @Nullable String policy;

    PolicyDeleteCommand(CommandContext context) {
        super(context);
    }

    @Override
    int perform(OpenStore store, Output output) throws EngineException, IOException {
        PolicyName gone = store.engine().policies().delete().run(store.call(), PolicyName.parse(typed(policy)));
        output.facts(new Facts().with("policy", gone.value()), "removed policy " + gone);
        return DONE;
    }
}
