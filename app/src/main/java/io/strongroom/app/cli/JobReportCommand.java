package io.strongroom.app.cli;

import io.strongroom.app.report.JobReport;
import io.strongroom.app.report.ReportFormat;
import io.strongroom.app.report.ReportWords;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.JobId;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.model.Problem;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `jobs report JOB [--format csv|json|html] [--output FILE]`
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = {
            "Write down what a job that has ended did: totals, and a receipt for each object. The last line is the root of",
            "a Merkle tree over all lines before it; jobs verify-report finds any change, without the store."
        })
final class JobReportCommand extends OneJobCommand {
    @Option(names = "--format", paramLabel = "FORMAT", description = "csv, json or html; else by the ending of FILE.")
    private @Nullable String format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to; - for standard output; job-N-report.csv here when it is not said.")
    private @Nullable String output;

    @Mixin
    private ForceOption force = new ForceOption();

    @Option(names = "--language", paramLabel = "LANGUAGE", description = "Of the html form: en or zh.")
    private String language = "en";

    JobReportCommand(CommandContext context) {
        super(context);
    }

    @Override
    void check() {
        if (format != null && ReportFormat.of(format).isEmpty()) {
            throw usage("--format takes csv, json or html");
        }
        if (isJson() && InputBytes.STREAM.equals(output)) {
            throw usage("--output - and --json both want standard output");
        }
        if (!"en".equals(language) && !"zh".equals(language)) {
            throw usage("--language takes en or zh");
        }
    }

    private ReportFormat wanted() {
        return Optional.ofNullable(format)
                .flatMap(ReportFormat::of)
                .or(() -> Optional.ofNullable(output).flatMap(JobReportCommand::byEnding))
                .orElse(ReportFormat.CSV);
    }

    private static Optional<ReportFormat> byEnding(String name) {
        return ReportFormat.of(name.substring(name.lastIndexOf('.') + 1));
    }

    @Override
    int perform(OpenStore store, JobId id, Output out) throws EngineException, CommandFailure, IOException {
        JobSnapshot job = store.engine().jobs().get().run(store.call(), id);
        if (!job.state().isEnded()) {
            throw new EngineException(new Problem.WrongJobState(id, job.state()));
        }
        JobReport report =
                new JobReport(store.engine(), store::call, job, new ReportWords(Locale.forLanguageTag(language)));
        if (InputBytes.STREAM.equals(output)) {
            report.writeTo(wanted(), out.stream());
            return DONE;
        }
        String name = Optional.ofNullable(output).orElseGet(() -> JobReport.name(job, wanted()));
        OwnerFile file = force.file(terminal(), name);
        file.requireFree();
        file.write(stream -> report.writeTo(wanted(), stream));
        out.facts(new Facts().with("report", name), "wrote " + name);
        return DONE;
    }
}
