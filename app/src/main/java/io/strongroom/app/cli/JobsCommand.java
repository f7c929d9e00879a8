package io.strongroom.app.cli;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `jobs VERB`: what runs over many objects, and what ran.
@Command(
        name = "jobs",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "VERB",
        description = {
            "Look after jobs: what rewraps, re-encrypts, puts back, rescues and verifies objects.",
            "Jobs survive restarts, and run in the console, and in the commands that start or resume them."
        })
final class JobsCommand implements Subcommands {

    private final CommandContext context;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    JobsCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public List<Object> subcommands(Optional<String> typed) {
        return List.of(
                new JobListCommand(context),
                new JobShowCommand(context),
                new JobMoveCommand.Pause(context),
                new JobMoveCommand.Cancel(context),
                new JobResumeCommand(context),
                new JobLimitCommand(context),
                new JobUndoCommand(context),
                new JobReportCommand(context),
                new JobVerifyReportCommand(context));
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "say what to do: list, show, pause, resume, cancel, limit, undo, report, verify-report");
    }
}
