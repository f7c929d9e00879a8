package io.strongroom.app.cli;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.usecase.job.ListJobs;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `jobs list [--limit N]`
@Command(name = "list", mixinStandardHelpOptions = true, description = "List jobs, newest first.")
final class JobListCommand extends StoreCommand {
    private static final int PAGE = 200;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many.")
    private long limit = Long.MAX_VALUE;

    JobListCommand(CommandContext context) {
        super(context);
    }

    @Override
    void check() {
        if (limit < 1) {
            throw usage("--limit must be 1 or more");
        }
    }

    @Override
    int perform(OpenStore store, Output output) throws EngineException, IOException {
        ListJobs.Request request = ListJobs.Request.newest((int) Math.min(PAGE, limit));
        long left = limit;
        List<JobSnapshot> page;
        do {
            page = store.engine().jobs().list().run(store.call(), request);
            for (JobSnapshot job : page) {
                output.facts(JobFacts.of(job), JobFacts.line(job));
                request = new ListJobs.Request(Optional.of(job.id()), request.limit());
                left--;
            }
            output.flush();
        } while (page.size() == request.limit() && left > 0);
        return DONE;
    }
}
