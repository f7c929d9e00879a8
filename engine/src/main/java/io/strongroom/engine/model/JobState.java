package io.strongroom.engine.model;

/// Where a job is in its life. Every change is a compare-and-set on the stored state.
public enum JobState {
    /// Waits for its turn, or for a process that runs jobs.
    QUEUED,
    /// Works.
    RUNNING,
    /// Stopped by a person, to go on later.
    PAUSED,
    /// Ended by a person before it was done; what it did stays.
    STOPPED,
    /// Could not go on; what it did stays, and it can be taken up again.
    FAILED,
    /// Everything planned is done.
    COMPLETED,
    /// Everything planned was tried, and something did not succeed.
    COMPLETED_WITH_FAILURES;

    /// Whether it may be paused.
    public boolean mayPause() {
        return this == QUEUED || this == RUNNING;
    }

    /// Whether it may go on.
    public boolean mayResume() {
        return this == PAUSED || this == FAILED;
    }

    /// Whether it may be stopped for good.
    public boolean mayCancel() {
        return this == QUEUED || this == RUNNING || this == PAUSED;
    }

    /// Whether nothing happens any more unless somebody asks.
    public boolean isEnded() {
        return switch (this) {
            case QUEUED, RUNNING, PAUSED -> false;
            case STOPPED, FAILED, COMPLETED, COMPLETED_WITH_FAILURES -> true;
        };
    }
}
