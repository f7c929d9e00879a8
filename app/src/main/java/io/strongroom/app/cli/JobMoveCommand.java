package io.strongroom.app.cli;

import io.strongroom.engine.Engine;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.JobId;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.usecase.UseCase;
import java.io.IOException;
import picocli.CommandLine.Command;

/// Moves a job to another state.
abstract class JobMoveCommand extends OneJobCommand {

    JobMoveCommand(CommandContext context) {
        super(context);
    }

    abstract UseCase<JobId, JobSnapshot> move(Engine engine);

    @Override
    final int perform(OpenStore store, JobId id, Output output) throws EngineException, IOException {
        JobSnapshot job = move(store.engine()).run(store.call(), id);
        output.facts(JobFacts.of(job), JobFacts.line(job));
        return DONE;
    }

    /// `jobs pause JOB`
    @Command(
            name = "pause",
            mixinStandardHelpOptions = true,
            description = "Let a job stop after what it is doing; jobs resume takes it up again.")
    static final class Pause extends JobMoveCommand {
        Pause(CommandContext context) {
            super(context);
        }

        @Override
        UseCase<JobId, JobSnapshot> move(Engine engine) {
            return engine.jobs().pause();
        }
    }

    /// `jobs cancel JOB`
    @Command(name = "cancel", mixinStandardHelpOptions = true, description = "Stop a job for good; what it did stays.")
    static final class Cancel extends JobMoveCommand {
        Cancel(CommandContext context) {
            super(context);
        }

        @Override
        UseCase<JobId, JobSnapshot> move(Engine engine) {
            return engine.jobs().cancel();
        }
    }
}
