package io.strongroom.app.cli;

import io.strongroom.app.report.ReportCheck;
import io.strongroom.app.report.ReportCheck.Result;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `jobs verify-report FILE`: needs no store.
@Command(
        name = "verify-report",
        mixinStandardHelpOptions = true,
        description = "Check that a report on a job is as it was written. Needs no store and no passphrase.")
final class JobVerifyReportCommand implements Callable<Integer> {
    private final CommandContext context;

    @Parameters(index = "0", paramLabel = "FILE", description = "The report.")
    private String file = "";

    @Option(names = "--json", description = "Tell facts as JSON.")
    private boolean json;

    JobVerifyReportCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws CommandFailure, IOException {
        try (Output output = new Output(context.terminal(), json ? Output.Format.JSON : Output.Format.TEXT)) {
            tell(output, check());
            return StoreCommand.DONE;
        }
    }

    private Result check() throws CommandFailure, IOException {
        try {
            return ReportCheck.check(context.terminal().path(file));
        } catch (NoSuchFileException e) {
            throw new CommandFailure("NoSuchFile", "there is no file " + file + ".", e);
        }
    }

    private static void tell(Output output, Result result) throws CommandFailure, IOException {
        switch (result) {
            case Result.Unchanged(String root, long lines) ->
                output.facts(
                        new Facts().with("verified", true).with("lines", lines).with("merkleRoot", root),
                        "as it was written: %,d lines, Merkle root %s".formatted(lines, root));
            case Result.Changed(String root, String found) ->
                throw new CommandFailure(
                        "ReportChanged",
                        "the report was changed after it was written: its root is %s, its lines give %s."
                                .formatted(root, found));
            case Result.NoReport() ->
                throw new CommandFailure(
                        "NotAReport", "the last line holds no Merkle root: this is no report, or not a whole one.");
        }
    }
}
