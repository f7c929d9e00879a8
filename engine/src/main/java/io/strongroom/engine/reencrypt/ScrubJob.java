package io.strongroom.engine.reencrypt;

import io.strongroom.engine.meta.JobItemTable.Item;
import io.strongroom.engine.meta.JobRow;
import io.strongroom.engine.meta.JobStep;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.HistoryScope;
import io.strongroom.engine.model.JobSpec;
import java.util.List;
import java.util.Optional;

/// Reads what is planned; where that is the whole store, looks at the rest of it as well.
final class ScrubJob implements JobWork {
    private final JobTools tools;
    private final ScrubPages pages;
    private final JobEnd end;

    private ScrubJob(JobTools tools) {
        this.tools = tools;
        this.pages = new ScrubPages(tools);
        this.end = new JobEnd(tools);
    }

    static JobWork of(JobTools tools) {
        return new ScrubJob(tools);
    }

    @Override
    public void run(JobRow job, JobControl control) throws EngineException {
        QueuedJob.requireGenuinePlan(tools, job);
        List<Integer> left = tools.database().read(tables -> tables.jobPages().toDo(job.id()));
        control.forEach(left, pages.pagesAtOnce(), page -> control.tell(pages.run(job, page, control)));
        if (isOfTheWholeStore(job) && !control.isStopping()) {
            rest(job, control);
        }
        if (!control.isStopping()) {
            control.tell(end.complete(job, Optional.empty(), 0));
        }
    }

    private static boolean isOfTheWholeStore(JobRow job) {
        return ((JobSpec.Scrub) job.snapshot().spec()).scope().equals(HistoryScope.all());
    }

    private void rest(JobRow job, JobControl control) throws EngineException {
        List<Item> findings = new StoreCheck(tools, control).findings();
        if (control.isStopping()) {
            return;
        }
        tools.database().write(JobAudit.entry(job, "VerifyStore", JobAudit.resource(job.id())), tx -> {
            JobStages.requireRunning(tx, job.id());
            if (tx.jobItems().concernsNoObject(job.id())) {
                return findings; // Found by a run that did not come to its end.
            }
            tx.jobItems().insert(job.id(), findings, tx.now());
            tx.jobs().advance(job.id(), new JobStep(0, 0, 0, findings.size(), 0, 0, 0));
            tx.note("failed", Integer.toString(findings.size()));
            return findings;
        });
    }
}
