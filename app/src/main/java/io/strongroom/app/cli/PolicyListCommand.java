package io.strongroom.app.cli;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.PolicyEntry;
import io.strongroom.engine.usecase.access.ListPolicies;
import java.io.IOException;
import picocli.CommandLine.Command;

/// `policy list`
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "List all policies: those of the store, then your own.")
final class PolicyListCommand extends StoreCommand {

    PolicyListCommand(CommandContext context) {
        super(context);
    }

    @Override
    int perform(OpenStore store, Output output) throws EngineException, IOException {
        for (PolicyEntry policy : store.engine().policies().list().run(store.call(), new ListPolicies.Request())) {
            output.facts(AccessFacts.of(policy), AccessFacts.line(policy));
        }
        return DONE;
    }
}
