package io.strongroom.engine.reencrypt;

import io.strongroom.engine.meta.JobRow;
import io.strongroom.engine.meta.Tables;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.JobId;
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
}
