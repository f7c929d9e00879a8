package io.strongroom.engine.reencrypt;

import io.strongroom.engine.meta.JobPageTable;
import io.strongroom.engine.meta.JobRow;
import io.strongroom.engine.meta.PlanEntries;
import io.strongroom.engine.meta.Tx;
import io.strongroom.engine.model.AuditEntry;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.JobId;
import io.strongroom.engine.model.JobLimits;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.model.JobSpec;
import io.strongroom.engine.model.Problem;
import java.util.ArrayList;
import java.util.List;

/// A new job that waits to be run, with its frozen plan.
final class QueuedJob {
    private QueuedJob() {}

    /// Stores it; `tx` is recorded as its start.
    static JobSnapshot insert(Tx tx, AuditEntry entry, JobSpec spec, JobSnapshot.Plan plan, List<PlanEntries> planned)
            throws EngineException {
        return insert(tx, entry, new Wanted(spec, plan, JobLimits.NONE), planned);
    }

    /// What is to be done, of how much, and how fast.
    record Wanted(JobSpec spec, JobSnapshot.Plan plan, JobLimits limits) {}

    /// The same within limits.
    static JobSnapshot insert(Tx tx, AuditEntry entry, Wanted wanted, List<PlanEntries> planned)
            throws EngineException {
        JobId id = tx.jobs().nextId();
        tx.jobs()
                .insert(JobRow.queued(
                        id,
                        wanted.spec(),
                        entry.caller().name(),
                        entry.request(),
                        wanted.plan(),
                        wanted.limits(),
                        tx.now()));
        List<JobPageTable.Page> pages = new ArrayList<>();
        for (PlanEntries entries : planned) {
            pages.add(new JobPageTable.Page(pages.size(), JobPageTable.Origin.PLAN, entries));
        }
        tx.jobPages().insert(id, pages);
        tx.note("job", id.toString());
        tx.note("objects", Long.toString(wanted.plan().objects()));
        tx.note("planHash", wanted.plan().hash());
        return JobStages.get(tx, id).snapshot();
    }

    /// Refuses a job whose plan is not the one it was started with: the job's code covers the hash of
    /// its plan, the hash covers the pages.
    static void requireGenuinePlan(JobTools tools, JobRow job) throws EngineException {
        List<PlanEntries> pages =
                tools.database().read(tables -> tables.jobPages().plan(job.id()));
        if (!PlanPages.hash(pages).equals(job.snapshot().plan().hash())) {
            throw new EngineException(new Problem.KeyTampered(JobAudit.resource(job.id())));
        }
    }
}
