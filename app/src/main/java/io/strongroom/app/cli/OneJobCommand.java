package io.strongroom.app.cli;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.JobId;
import java.io.IOException;
import picocli.CommandLine.Parameters;

/// A command on one job, named by its number.
abstract class OneJobCommand extends StoreCommand {

    @Parameters(index = "0", paramLabel = "JOB", description = "The number of the job, as jobs list shows it.")
    private long job;

    OneJobCommand(CommandContext context) {
        super(context);
    }

    @Override
    final int perform(OpenStore store, Output output) throws EngineException, CommandFailure, IOException {
        return perform(store, new JobId(job), output);
    }

    /// Does the work on this job.
    abstract int perform(OpenStore store, JobId job, Output output) throws EngineException, CommandFailure, IOException;
}
