package io.strongroom.engine.reencrypt;

import io.strongroom.engine.meta.JobRow;
import io.strongroom.engine.model.JobSpec;

/// What a job over a key is to do.
final class OverKey {
    private OverKey() {}

    /// The task of a job that is one over a key.
    static JobSpec.OverKey of(JobRow job) {
        if (job.snapshot().spec() instanceof JobSpec.OverKey over) {
            return over;
        }
        throw new IllegalArgumentException("job " + job.id() + " is not over a key");
    }
}
