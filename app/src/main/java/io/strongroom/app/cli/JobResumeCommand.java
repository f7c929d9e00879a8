package io.strongroom.app.cli;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.JobId;
import io.strongroom.engine.model.JobSnapshot;
import java.io.IOException;
import picocli.CommandLine.Command;

/// `jobs resume JOB`: runs it here, to its end.
@Command(
        name = "resume",
        mixinStandardHelpOptions = true,
        description = {
            "Take a paused, waiting or failed job up again and wait for its end. Ctrl+C stops it for good; what was",
            "done stays."
        })
final class JobResumeCommand extends OneJobCommand {

    JobResumeCommand(CommandContext context) {
        super(context);
    }

    @Override
    int perform(OpenStore store, JobId id, Output output) throws EngineException, CommandFailure, IOException {
        JobSnapshot done = new JobRun(store, terminal(), cancel()).toItsEnd(call -> {
            JobSnapshot now = store.engine().jobs().get().run(call, id);
            return now.state().mayResume() || now.state().isEnded()
                    ? store.engine().jobs().resume().run(call, id)
                    : now;
        });
        output.facts(JobFacts.of(done), "done: " + JobFacts.progress(done));
        return DONE;
    }
}
