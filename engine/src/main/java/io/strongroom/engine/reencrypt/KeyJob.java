package io.strongroom.engine.reencrypt;

import io.strongroom.engine.kms.NamedKeys;
import io.strongroom.engine.meta.JobPageTable;
import io.strongroom.engine.meta.JobRow;
import io.strongroom.engine.meta.JobStep;
import io.strongroom.engine.meta.PlanEntries;
import io.strongroom.engine.meta.Tables;
import io.strongroom.engine.model.EngineException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A job over what is under a key: running uploads first, then the pages of the plan, then its
/// end. Where the key is to be left empty, what came under it meanwhile is planned and done as
/// well, a few times.
final class KeyJob implements JobWork {
    private static final int ROUNDS = 3;

    private final JobTools tools;
    private final PageWork work;
    private final RewrapUploads uploads;
    private final JobEnd end;
    private final NamedKeys names;

    KeyJob(JobTools tools, PageWork work) {
        this.tools = tools;
        this.work = work;
        this.uploads = new RewrapUploads(tools);
        this.end = new JobEnd(tools);
        this.names = new NamedKeys(tools.vault());
    }

    @Override
    public void run(JobRow job, JobControl control) throws EngineException {
        QueuedJob.requireGenuinePlan(tools, job);
        round(job, control);
        boolean empties = OverKey.of(job).then().isPresent();
        for (int round = 1; empties && round < ROUNDS && !control.isStopping() && findMore(job); round++) {
            round(job, control);
        }
        if (!control.isStopping()) {
            control.tell(end.end(job));
        }
    }

    private void round(JobRow job, JobControl control) throws EngineException {
        boolean encrypts = tools.database()
                .read(tables -> names.target(tables, job.snapshot().spec()))
                .isPresent();
        if (encrypts) {
            uploads.run(job, control);
        }
        List<Integer> pages = tools.database().read(tables -> tables.jobPages().toDo(job.id()));
        control.forEach(pages, work.pagesAtOnce(), page -> control.tell(work.run(job, page, control)));
    }

    /// Plans what is in the scope now and did not fail before.
    private boolean findMore(JobRow job) throws EngineException {
        Found found = tools.database().read(tables -> found(tables, job));
        if (found.objects().objects() > 0) {
            tools.database().write(JobAudit.entry(job, "ExtendJob", JobAudit.resource(job.id())), tx -> {
                JobStages.requireRunning(tx, job.id());
                int number = tx.jobPages().count(job.id());
                List<JobPageTable.Page> pages = new ArrayList<>();
                for (PlanEntries entries : found.objects().pages()) {
                    pages.add(new JobPageTable.Page(number++, JobPageTable.Origin.ADDED, entries));
                }
                tx.jobPages().insert(job.id(), pages);
                tx.jobs()
                        .advance(
                                job.id(),
                                new JobStep(0, 0, 0, 0, 0, 0, found.objects().objects()));
                tx.note("objects", Long.toString(found.objects().objects()));
                return pages.size();
            });
        }
        return found.objects().objects() > 0 || found.uploads() > 0;
    }

    private record Found(PlanPages.Found objects, long uploads) {}

    private static Found found(Tables tables, JobRow job) throws EngineException {
        Reach reach = Reach.of(tables, OverKey.of(job));
        Set<Long> failed = tables.jobItems().failedVersions(job.id());
        long failedUploads = tables.jobItems().failedUploads(job.id()).size();
        return new Found(KeyPlanner.find(tables, reach, failed), RewrapUploads.count(tables, reach) - failedUploads);
    }
}
