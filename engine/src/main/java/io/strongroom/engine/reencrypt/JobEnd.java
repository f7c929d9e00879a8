package io.strongroom.engine.reencrypt;

import io.strongroom.engine.kms.KeyActs;
import io.strongroom.engine.meta.JobRow;
import io.strongroom.engine.meta.JobStep;
import io.strongroom.engine.meta.Tables;
import io.strongroom.engine.meta.Tx;
import io.strongroom.engine.model.AuditEntry;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.model.JobSnapshot.Trouble;
import io.strongroom.engine.model.JobState;
import io.strongroom.engine.model.KeyAct;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.Problem;
import java.util.Optional;
import java.util.Set;

/// Ends a job over a key, and does to the key what was to follow when nothing is left under it:
/// the look, the act and the end are one transaction, so that a restart finds all of it or
/// nothing.
final class JobEnd {
    private final JobTools tools;

    JobEnd(JobTools tools) {
        this.tools = tools;
    }

    JobSnapshot end(JobRow job) throws EngineException {
        Optional<KeyAct> then = OverKey.of(job).then();
        if (then.isEmpty()) {
            return complete(job, Optional.empty(), left(job));
        }
        try {
            return act(job, then.get());
        } catch (EngineException e) {
            if (e.problem() instanceof Problem.WrongJobState || Troubles.mayPass(e)) {
                throw e;
            }
            return complete(job, Optional.of(Troubles.of(e.problem())), left(job));
        }
    }

    private JobSnapshot act(JobRow job, KeyAct then) throws EngineException {
        KeyId key = OverKey.of(job).scope().key();
        AuditEntry entry = JobAudit.entry(job, KeyActs.operation(then).apiName(), key.toString());
        return tools.database().write(entry, tx -> {
            JobStages.requireRunning(tx, job.id());
            requireEmpty(tx, key);
            tools.keys().acts().carryOut(tx, key, then);
            return move(tx, job, Optional.empty());
        });
    }

    /// Looks at the rows, not at the counters: those do not yet know what was written a moment
    /// before in the same batch.
    private void requireEmpty(Tables tables, KeyId key) throws EngineException {
        if (!tables.keyObjects().isEmpty(key) || !tables.keyUploads().isEmpty(key)) {
            long objects = tables.counters().ofKey(key).stream()
                    .mapToLong(count -> count.objects())
                    .sum();
            long uploads = tables.keyUploads().ofKey(key).stream()
                    .mapToLong(count -> count.uploads())
                    .sum();
            throw new EngineException(new Problem.KeyStillProtects(tools.vault().name(tables, key), objects, uploads));
        }
    }

    private long left(JobRow job) throws EngineException {
        return tools.database().read(tables -> left(tables, job));
    }

    /// Ends a job.
    ///
    /// @param trouble what it could not do besides single objects
    /// @param added objects of its scope that nobody planned
    JobSnapshot complete(JobRow job, Optional<Trouble> trouble, long added) throws EngineException {
        AuditEntry entry = JobAudit.entry(job, "EndJob", JobAudit.resource(job.id()));
        return tools.database().write(entry, tx -> {
            JobStages.requireRunning(tx, job.id());
            tx.jobs().advance(job.id(), new JobStep(0, 0, 0, 0, 0, 0, added));
            return move(tx, job, trouble);
        });
    }

    /// Objects in the scope that nobody planned.
    private static long left(Tables tables, JobRow job) throws EngineException {
        Reach reach = Reach.of(tables, OverKey.of(job));
        Set<Long> failed = tables.jobItems().failedVersions(job.id());
        return KeyPlanner.find(tables, reach, failed).objects();
    }

    private static JobSnapshot move(Tx tx, JobRow job, Optional<Trouble> trouble) throws EngineException {
        boolean whole = trouble.isEmpty()
                && JobStages.get(tx, job.id()).snapshot().progress().failed() == 0;
        JobState state = whole ? JobState.COMPLETED : JobState.COMPLETED_WITH_FAILURES;
        tx.jobs().move(job.id(), JobState.RUNNING, state, tx.now(), trouble);
        tx.note("jobState", state.name());
        return JobStages.get(tx, job.id()).snapshot();
    }
}
