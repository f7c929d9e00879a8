package io.strongroom.engine.reencrypt;

import io.strongroom.engine.meta.JobRow;
import io.strongroom.engine.meta.Tables;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.JobSpec;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Brings what is planned to another encryption, page by page, and tells at its end what has come
/// into the scope meanwhile.
final class HistoryJob implements JobWork {
    private final JobTools tools;
    private final ReencryptPages work;
    private final JobEnd end;

    HistoryJob(JobTools tools) {
        this.tools = tools;
        this.work = new ReencryptPages(tools, this::match);
        this.end = new JobEnd(tools);
    }

    private HistoryMatch match(Tables tables, JobRow job) throws EngineException {
        return HistoryMatch.of(
                tables, tools.vault(), (JobSpec.History) job.snapshot().spec());
    }

    @Override
    public void run(JobRow job, JobControl control) throws EngineException {
        QueuedJob.requireGenuinePlan(tools, job);
        List<Integer> pages = tools.database().read(tables -> tables.jobPages().toDo(job.id()));
        control.forEach(pages, work.pagesAtOnce(), page -> control.tell(work.run(job, page, control)));
        if (!control.isStopping()) {
            control.tell(end.complete(job, Optional.empty(), added(job)));
        }
    }

    private long added(JobRow job) throws EngineException {
        return tools.database().read(tables -> {
            Set<Long> failed = tables.jobItems().failedVersions(job.id());
            return new HistoryPlanner(tables, match(tables, job)).left(failed);
        });
    }
}
