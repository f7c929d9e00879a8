package io.strongroom.app.cli;

import io.strongroom.engine.PolicyReview;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.PolicyHint;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `policy VERB`: policies in the language of RAM.
@Command(
        name = "policy",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "VERB",
        description = "Make, change, attach and check policies in the language of RAM.")
final class PolicyCommand implements Subcommands {
    private final CommandContext context;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    PolicyCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public List<Object> subcommands(Optional<String> typed) {
        return List.of(
                new PolicyCreateCommand(context),
                new PolicyUpdateCommand(context),
                new PolicyListCommand(context),
                new PolicyShowCommand(context),
                new PolicySetVersionCommand(context),
                new PolicyDeleteCommand(context),
                new PolicyAttachCommand(context),
                new PolicyDetachCommand(context),
                new Lint(context));
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "say create, update, list, show, set-version, delete, attach, detach or lint");
    }

    /// `policy lint FILE`: needs no store.
    @Command(
            name = "lint",
            mixinStandardHelpOptions = true,
            description = {
                "Check that a file is a policy, and tell what in it is probably a mistake.",
                "Comments (// and /* */) are allowed; otherwise the text must be exact: what the language does not know is",
                "refused with line and column. Needs no store and no passphrase."
            })
    static final class Lint implements Callable<Integer> {
        private final CommandContext context;

        @Parameters(index = "0", paramLabel = "FILE", description = "The policy; - for standard input.")
        private String file = "";

        @Option(names = "--json", description = "Tell facts as JSON, one object per line.")
        private boolean json;

        Lint(CommandContext context) {
            this.context = context;
        }

        @Override
        public Integer call() throws CommandFailure, EngineException, IOException {
            List<PolicyHint> hints = PolicyReview.hints(PolicyFile.read(context.terminal(), file), Optional.empty());
            try (Output output = new Output(context.terminal(), json ? Output.Format.JSON : Output.Format.TEXT)) {
                for (PolicyHint hint : hints) {
                    output.facts(facts(hint), PolicySentences.of(hint));
                }
                output.facts(
                        new Facts().with("valid", true).with("hints", hints.size()),
                        hints.isEmpty() ? "the policy is valid" : "the policy is valid; hints: " + hints.size());
            }
            return StoreCommand.DONE;
        }

        private static Facts facts(PolicyHint hint) {
            Facts facts = new Facts()
                    .with("hint", hint.kind().name())
                    .with("statement", hint.statement())
                    .with("line", hint.line())
                    .with("detail", hint.detail());
            return hint.suggestion()
                    .map(meant -> facts.with("suggestion", meant))
                    .orElse(facts);
        }
    }
}
