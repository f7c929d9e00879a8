package io.strongroom.app.cli;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.PolicyEntry;
import io.strongroom.engine.model.PolicyName;
import io.strongroom.engine.usecase.access.CreatePolicy;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `policy create NAME --document FILE`
@Command(name = "create", mixinStandardHelpOptions = true, description = "Make a policy, attached to nobody yet.")
final class PolicyCreateCommand extends StoreCommand {

    @Parameters(index = "0", paramLabel = "POLICY", description = "The policy's name.")
    private @Nullable String policy;

    @Option(names = "--document", required = true, paramLabel = "FILE", description = "Its text; - for standard input.")
    private @Nullable String document;

    @Option(names = "--description", paramLabel = "TEXT", description = "For people.")
    private String description = "";

    PolicyCreateCommand(CommandContext context) {
        super(context);
    }

    @Override
    int perform(OpenStore store, Output output) throws EngineException, CommandFailure, IOException {
        PolicyName name = PolicyName.parse(typed(policy));
        PolicyEntry made = store.engine()
                .policies()
                .create()
                .run(
                        store.call(),
                        new CreatePolicy.Request(name, description, PolicyFile.read(terminal(), typed(document))));
        output.facts(AccessFacts.of(made), "made policy " + name);
        return DONE;
    }
}
