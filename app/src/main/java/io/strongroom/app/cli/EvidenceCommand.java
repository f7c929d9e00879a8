package io.strongroom.app.cli;

import io.strongroom.app.report.EvidenceCheck;
import io.strongroom.app.report.EvidenceCheck.Result;
import io.strongroom.app.report.EvidencePack;
import io.strongroom.app.report.ReportWords;
import io.strongroom.engine.model.EngineException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `evidence VERB`: what the store can show to an auditor.
@Command(
        name = "evidence",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "VERB",
        description =
                "Write down how the store protects what is in it, and check that such a pack is as it was written.")
final class EvidenceCommand implements Subcommands {

    private final CommandContext context;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    EvidenceCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public List<Object> subcommands(Optional<String> typed) {
        return List.of(new Export(context), new Verify(context));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do: export, verify");
    }

    /// `evidence export [--output FILE] [--language en|zh]`
    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description = {
                "Write coverage, keys, rotations, jobs and scrubs into one zip file.",
                "A page to read and print, the same tables as CSV, and SHA256SUMS over all of it. Tells the checksum of the",
                "pack; note it elsewhere."
            })
    static final class Export extends StoreCommand {
        @Option(
                names = {"-o", "--output"},
                paramLabel = "FILE",
                description = "Where to; strongroom-evidence-TIME.zip here when it is not said.")
        private @Nullable String output;

        @Mixin
        private ForceOption force = new ForceOption();

        @Option(names = "--language", paramLabel = "LANGUAGE", description = "Of the page: en or zh.")
        private String language = "en";

        Export(CommandContext context) {
            super(context);
        }

        @Override
        void check() {
            if (!"en".equals(language) && !"zh".equals(language)) {
                throw usage("--language takes en or zh");
            }
        }

        @Override
        int perform(OpenStore store, Output out) throws EngineException, CommandFailure, IOException {
            Instant now = Instant.now();
            String name = Optional.ofNullable(output).orElseGet(() -> EvidencePack.name(now));
            OwnerFile file = force.file(terminal(), name);
            file.requireFree();
            EvidencePack pack = new EvidencePack(
                    store.engine(), store::call, new ReportWords(Locale.forLanguageTag(language)), now);
            String[] checksum = new String[1];
            file.write(stream -> checksum[0] = pack.writeTo(stream));
            out.facts(
                    new Facts().with("evidence", name).with("checksum", checksum[0]),
                    "wrote " + name + "\nchecksum " + checksum[0]);
            return DONE;
        }
    }

    /// `evidence verify FILE [--checksum HEX]`: needs no store.
    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = "Check that an evidence pack is as it was written. Needs no store and no passphrase.")
    static final class Verify implements Callable<Integer> {
        private final CommandContext context;

        @Parameters(index = "0", paramLabel = "FILE", description = "The pack.")
        private String file = "";

        @Option(names = "--checksum", paramLabel = "HEX", description = "The checksum that export told.")
        private @Nullable String checksum;

        @Option(names = "--json", description = "Tell facts as JSON.")
        private boolean json;

        Verify(CommandContext context) {
            this.context = context;
        }

        @Override
        public Integer call() throws CommandFailure, IOException {
            try (Output output = new Output(context.terminal(), json ? Output.Format.JSON : Output.Format.TEXT)) {
                tell(output, look());
                return StoreCommand.DONE;
            }
        }

        private Result look() throws CommandFailure, IOException {
            try {
                return EvidenceCheck.check(context.terminal().path(file));
            } catch (NoSuchFileException e) {
                throw new CommandFailure("NoSuchFile", "there is no file " + file + ".", e);
            }
        }

        private void tell(Output output, Result result) throws CommandFailure, IOException {
            switch (result) {
                case Result.Unchanged(String found, int files) -> {
                    if (checksum != null && !checksum.strip().equalsIgnoreCase(found)) {
                        throw new CommandFailure(
                                "EvidenceChanged",
                                "this is another pack: its checksum is %s, not %s.".formatted(found, checksum));
                    }
                    output.facts(
                            new Facts()
                                    .with("verified", true)
                                    .with("files", files)
                                    .with("checksum", found),
                            "as it was written: %d files, checksum %s".formatted(files, found));
                }
                case Result.Changed(String name) ->
                    throw new CommandFailure(
                            "EvidenceChanged", "the pack was changed after it was written: " + name + ".");
                case Result.NoPack() ->
                    throw new CommandFailure("NotEvidence", "this is no evidence pack: it has no SHA256SUMS.");
            }
        }
    }
}
