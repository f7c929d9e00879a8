package io.strongroom.engine.reencrypt;

import io.strongroom.engine.meta.FormerTable;
import io.strongroom.engine.meta.Tables;
import io.strongroom.engine.model.AuditEntry;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.JobId;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.model.JobSpec;
import io.strongroom.engine.model.JobUndo;
import io.strongroom.engine.model.Problem;
import java.util.List;

/// Says what of a job can be undone, queues the job that does it, and gives up what was kept for it.
public final class UndoStart {
    private static final int STEP = 5000;

    private final JobTools tools;
    private final JobRunner runner;

    public UndoStart(JobTools tools, JobRunner runner) {
        this.tools = tools;
        this.runner = runner;
    }

    /// What is kept of what a job replaced.
    ///
    /// @throws EngineException with [Problem.NoSuchJob]
    public JobUndo look(JobId job) throws EngineException {
        return tools.database().read(tables -> {
            JobStages.get(tables, job);
            return tables.formerContent().undo(job, tables.now());
        });
    }

    /// Queues the job that puts back what `job` replaced.
    ///
    /// @throws EngineException with [Problem.NoSuchJob], [Problem.WrongJobState] for one that has not
    ///     ended, or [Problem.NothingToUndo]
    public JobSnapshot start(AuditEntry entry, JobId job) throws EngineException {
        PlanPages.Found found = tools.database().read(tables -> {
            requireEnded(tables, job);
            return find(tables, job);
        });
        JobSnapshot undo = tools.database().write(entry, tx -> {
            requireEnded(tx, job);
            tx.note("undoes", job.toString());
            return QueuedJob.insert(tx, entry, new JobSpec.Undo(job), found.plan(0), found.pages());
        });
        runner.announce(undo);
        runner.wake();
        return undo;
    }

    /// Gives up what is kept of what a job replaced; the files go soon.
    ///
    /// @return what that was
    /// @throws EngineException as [#start]
    public JobUndo release(AuditEntry entry, JobId job) throws EngineException {
        JobUndo kept = tools.database().write(entry, tx -> {
            JobUndo before = requireEnded(tx, job);
            tx.formerContent().release(job, tx.now());
            tx.note("objects", Long.toString(before.objects()));
            return before;
        });
        tools.content().sweeper().wake();
        return kept;
    }

    private static JobUndo requireEnded(Tables tables, JobId job) throws EngineException {
        JobSnapshot now = JobStages.get(tables, job).snapshot();
        if (!now.state().isEnded()) {
            throw new EngineException(new Problem.WrongJobState(job, now.state()));
        }
        JobUndo kept = tables.formerContent().undo(job, tables.now());
        if (kept.objects() == 0) {
            throw new EngineException(new Problem.NothingToUndo(job));
        }
        return kept;
    }

    /// With the revision each version has now.
    private static PlanPages.Found find(Tables tables, JobId job) {
        PlanPages pages =
                new PlanPages(tables.formerContent().undo(job, tables.now()).objects());
        long after = 0;
        List<FormerTable.Kept> step;
        do {
            step = tables.formerContent().ofJob(job, after, STEP);
            for (FormerTable.Kept kept : step) {
                after = kept.versionId();
                pages.add(kept.versionId(), kept.revision(), kept.size());
            }
        } while (step.size() == STEP);
        return pages.end();
    }
}
