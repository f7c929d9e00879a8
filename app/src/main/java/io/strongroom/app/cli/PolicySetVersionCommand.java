package io.strongroom.app.cli;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.PolicyEntry;
import io.strongroom.engine.model.PolicyName;
import io.strongroom.engine.usecase.access.SetDefaultPolicyVersion;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `policy set-version NAME N`
@Command(
        name = "set-version",
        mixinStandardHelpOptions = true,
        description = "Put an earlier text of a policy into force again.")
final class PolicySetVersionCommand extends StoreCommand {

    @Parameters(index = "0", paramLabel = "POLICY", description = "The policy's name.")
    private @Nullable String policy;

    @Parameters(index = "1", paramLabel = "N", description = "Which version.")
    private int version;

    PolicySetVersionCommand(CommandContext context) {
        super(context);
    }

    @Override
    int perform(OpenStore store, Output output) throws EngineException, IOException {
        PolicyEntry changed = store.engine()
                .policies()
                .setDefaultVersion()
                .run(store.call(), new SetDefaultPolicyVersion.Request(PolicyName.parse(typed(policy)), version));
        output.facts(AccessFacts.of(changed), "policy " + changed.name() + " is at version " + changed.version());
        return DONE;
    }
}
