package io.strongroom.app.cli;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.JobId;
import io.strongroom.engine.model.JobLimits;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.usecase.job.LimitJob;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `jobs limit JOB [--workers N] [--max-mb-per-second MB]`
@Command(
        name = "limit",
        mixinStandardHelpOptions = true,
        description = "Say how fast a job may copy content, from now on; what is not said stays as it is.")
final class JobLimitCommand extends OneJobCommand {
    @Mixin
    private LimitOptions limits = new LimitOptions();

    JobLimitCommand(CommandContext context) {
        super(context);
    }

    @Override
    void check() {
        limits.fault().ifPresent(fault -> {
            throw usage(fault);
        });
        if (!limits.isGiven()) {
            throw usage("say --workers, --max-mb-per-second, or both");
        }
    }

    @Override
    int perform(OpenStore store, JobId id, Output output) throws EngineException, IOException {
        JobLimits before = store.engine().jobs().get().run(store.call(), id).limits();
        JobSnapshot job =
                store.engine().jobs().limit().run(store.call(), new LimitJob.Request(id, limits.over(before)));
        output.facts(JobFacts.of(job), JobFacts.line(job));
        return DONE;
    }
}
