package io.strongroom.engine.reencrypt;

import io.strongroom.engine.meta.Database;
import io.strongroom.engine.meta.JobRow;
import io.strongroom.engine.meta.Tables;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.JobId;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.model.JobState;
import io.strongroom.engine.model.Problem;

/// What use cases and running work both ask of a job.
public final class JobStages {
    private JobStages() {}

    /// The job of this number.
    ///
    /// @throws EngineException with [Problem.NoSuchJob]
    public static JobRow get(Tables tables, JobId id) throws EngineException {
        return tables.jobs().find(id).orElseThrow(() -> new EngineException(new Problem.NoSuchJob(id)));
    }

    /// Refuses to do anything for a job that was paused, stopped or ended meanwhile.
    ///
    /// @throws EngineException with [Problem.WrongJobState]
    static void requireRunning(Tables tables, JobId id) throws EngineException {
        JobState state = get(tables, id).snapshot().state();
        if (state != JobState.RUNNING) {
            throw new EngineException(new Problem.WrongJobState(id, state));
        }
    }

    /// Tells how far a job is, with what is copied of objects that are not done yet.
    static void tellLive(Database database, JobRow job, JobControl control) {
        try {
            JobSnapshot now = database.read(tables -> get(tables, job.id()).snapshot());
            control.tell(now.with(now.progress().plus(control.pace().underway(), now.plan())));
        } catch (EngineException _) {
            // It is told again, and whoever writes meets the failure.
        }
    }
}
