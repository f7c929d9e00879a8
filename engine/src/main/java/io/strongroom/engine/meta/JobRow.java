package io.strongroom.engine.meta;

import io.strongroom.engine.model.JobId;
import io.strongroom.engine.model.JobLimits;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.model.JobSnapshot.Drift;
import io.strongroom.engine.model.JobSnapshot.Plan;
import io.strongroom.engine.model.JobSnapshot.Progress;
import io.strongroom.engine.model.JobSpec;
import io.strongroom.engine.model.JobState;
import io.strongroom.engine.model.RequestId;
import java.time.Instant;
import java.util.Optional;

/// A job as stored.
///
/// @param request the call that started it: all records of the job stand under this id
public record JobRow(JobSnapshot snapshot, RequestId request) {
    /// A new job, waiting.
    public static JobRow queued(
            JobId id, JobSpec spec, String caller, RequestId request, Plan plan, JobLimits limits, Instant created) {
        Progress nothing = new Progress(0, 0, 0, 0, new Drift(0, 0, 0));
        return new JobRow(
                new JobSnapshot(
                        id,
                        spec,
                        JobState.QUEUED,
                        caller,
                        plan,
                        nothing,
                        created,
                        Optional.empty(),
                        Optional.empty(),
                        limits,
                        Optional.empty()),
                request);
    }

    /// The number of the job.
    public JobId id() {
        return snapshot.id();
    }
}
