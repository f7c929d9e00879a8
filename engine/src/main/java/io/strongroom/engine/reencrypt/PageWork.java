package io.strongroom.engine.reencrypt;

import io.strongroom.engine.meta.JobRow;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.JobSnapshot;

/// What a job does with one page of its plan.
interface PageWork {
    /// How many pages are worth being worked on at a time.
    int pagesAtOnce();

    /// Does what is still to do of a page.
    ///
    /// @return the job afterwards
    /// @throws EngineException with [io.strongroom.engine.model.Problem.WrongJobState] when the
    ///     job does not run any more; nothing of the page was changed then
    JobSnapshot run(JobRow job, int page, JobControl control) throws EngineException;
}
