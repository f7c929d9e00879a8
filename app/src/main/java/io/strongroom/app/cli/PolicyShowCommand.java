package io.strongroom.app.cli;

import io.strongroom.engine.model.AccessEntity;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.PolicyEntry;
import io.strongroom.engine.model.PolicyName;
import io.strongroom.engine.model.Problem;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `policy show NAME [--version N]`
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Show the text of a policy that is in force, or of one of its versions.")
final class PolicyShowCommand extends StoreCommand {

    @Parameters(index = "0", paramLabel = "POLICY", description = "The policy's name.")
    private @Nullable String policy;

    @Option(names = "--version", paramLabel = "N", description = "Which version; else the one in force.")
    private @Nullable Integer version;

    PolicyShowCommand(CommandContext context) {
        super(context);
    }

    @Override
    int perform(OpenStore store, Output output) throws EngineException, IOException {
        PolicyEntry found = store.engine().policies().get().run(store.call(), PolicyName.parse(typed(policy)));
        int wanted = version == null ? found.version() : version;
        PolicyEntry.Version shown = found.versions().stream()
                .filter(one -> one.number() == wanted)
                .findFirst()
                .orElseThrow(() -> new EngineException(
                        new Problem.EntityNotExist(AccessEntity.POLICY_VERSION, found.name() + " v" + wanted)));
        output.facts(
                AccessFacts.of(found).with("shown", shown.number()).with("document", shown.text()),
                shown.text().stripTrailing());
        return DONE;
    }
}
