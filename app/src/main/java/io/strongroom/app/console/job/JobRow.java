package io.strongroom.app.console.job;

import io.strongroom.engine.model.JobId;
import io.strongroom.engine.model.JobSnapshot;

/// A job in the list, and how fast it is.
record JobRow(JobSnapshot job, JobRate rate) {
    JobId id() {
        return job.id();
    }

    /// The same job, as it is told now.
    JobRow with(JobSnapshot news) {
        return new JobRow(news, rate);
    }
}
