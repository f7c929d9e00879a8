package io.strongroom.app.cli;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.PolicyEntry;
import io.strongroom.engine.model.PolicyName;
import io.strongroom.engine.usecase.access.CreatePolicyVersion;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `policy update NAME --document FILE`
@Command(
        name = "update",
        mixinStandardHelpOptions = true,
        description = "Give a policy another text, in force at once; the texts before stay.")
final class PolicyUpdateCommand extends StoreCommand {

    @Parameters(index = "0", paramLabel = "POLICY", description = "The policy's name.")
    private @Nullable String policy;

    @Option(names = "--document", required = true, paramLabel = "FILE", description = "Its text; - for standard input.")
    private @Nullable String document;

    PolicyUpdateCommand(CommandContext context) {
        super(context);
    }

    @Override
    int perform(OpenStore store, Output output) throws EngineException, CommandFailure, IOException {
        PolicyName name = PolicyName.parse(typed(policy));
        PolicyEntry changed = store.engine()
                .policies()
                .createVersion()
                .run(store.call(), new CreatePolicyVersion.Request(name, PolicyFile.read(terminal(), typed(document))));
        output.facts(AccessFacts.of(changed), "policy " + name + " is at version " + changed.version());
        return DONE;
    }
}
