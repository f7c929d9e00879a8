package io.strongroom.engine.reencrypt;

import io.strongroom.engine.meta.JobRow;
import io.strongroom.engine.model.EngineException;

/// What jobs of one kind do.
interface JobWork {
    /// Does what is still to do of `job`, which runs, and ends it.
    ///
    /// Every transaction brings the job forward together with what it changed, so that the same
    /// call after a crash goes on where it was. Returns early when `control` says so.
    ///
    /// @throws EngineException with what keeps the job from going on
    void run(JobRow job, JobControl control) throws EngineException;
}
