package io.strongroom.app.cli;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.PolicyEffect;
import io.strongroom.engine.model.PolicyEntry;
import io.strongroom.engine.model.PolicyName;
import io.strongroom.engine.usecase.access.CreatePolicyVersion;
import io.strongroom.engine.usecase.access.PreviewPolicyVersion;
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

    @Option(names = "--dry-run", description = "Only tell who would lose or gain how many objects.")
    private boolean dryRun;

    PolicyUpdateCommand(CommandContext context) {
        super(context);
    }

    @Override
    int perform(OpenStore store, Output output) throws EngineException, CommandFailure, IOException {
        PolicyName name = PolicyName.parse(typed(policy));
        String text = PolicyFile.read(terminal(), typed(document));
        if (dryRun) {
            return preview(store, output, new PreviewPolicyVersion.Request(name, text));
        }
        PolicyEntry changed = store.engine()
                .policies()
                .createVersion()
                .run(store.call(), new CreatePolicyVersion.Request(name, text));
        output.facts(AccessFacts.of(changed), "policy " + name + " is at version " + changed.version());
        return DONE;
    }

    private static int preview(OpenStore store, Output output, PreviewPolicyVersion.Request request)
            throws EngineException, IOException {
        for (PolicyEffect effect : store.engine().policies().previewVersion().run(store.call(), request)) {
            output.facts(
                    new Facts()
                            .with("user", effect.user().value())
                            .with("loses", effect.loses())
                            .with("gains", effect.gains())
                            .with("whole", effect.whole()),
                    "%s would lose %,d and gain %,d objects%s"
                            .formatted(
                                    effect.user(), effect.loses(), effect.gains(), effect.whole() ? "" : " or more"));
        }
        return DONE;
    }
}
