package io.strongroom.engine.reencrypt;

import io.strongroom.engine.meta.JobRow;
import io.strongroom.engine.meta.Tables;
import io.strongroom.engine.model.EngineException;
import java.util.List;
import java.util.Optional;

/// Does what is planned, page by page, and then ends.
final class PlannedJob implements JobWork {
    private final JobTools tools;
    private final PageWork work;
    private final Added added;
    private final JobEnd end;

    /// @param added counts, at the end, what nobody planned
    PlannedJob(JobTools tools, PageWork work, Added added) {
        this.tools = tools;
        this.work = work;
        this.added = added;
        this.end = new JobEnd(tools);
    }

    /// Objects of the scope of a job that nobody planned.
    @FunctionalInterface
    interface Added {
        long count(Tables tables, JobRow job) throws EngineException;
    }

    @Override
    public void run(JobRow job, JobControl control) throws EngineException {
        QueuedJob.requireGenuinePlan(tools, job);
        List<Integer> pages = tools.database().read(tables -> tables.jobPages().toDo(job.id()));
        control.forEach(pages, work.pagesAtOnce(), page -> control.tell(work.run(job, page, control)));
        if (!control.isStopping()) {
            long more = tools.database().read(tables -> added.count(tables, job));
            control.tell(end.complete(job, Optional.empty(), more));
        }
    }
}
