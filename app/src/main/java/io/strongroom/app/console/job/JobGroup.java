package io.strongroom.app.console.job;

import io.strongroom.engine.model.JobState;

/// The jobs a person looks for together.
enum JobGroup {
    ALL("all"),
    RUNNING("running"),
    WAITING("waiting"),
    EXCEPTIONS("exceptions");

    private final String word;

    JobGroup(String word) {
        this.word = word;
    }

    /// The key of its name; `{0}` in it is the number of jobs.
    String key() {
        return "job.group." + word;
    }

    boolean holds(JobState state) {
        return switch (this) {
            case ALL -> true;
            case RUNNING -> state == JobState.RUNNING;
            case WAITING -> state == JobState.QUEUED || state == JobState.PAUSED;
            case EXCEPTIONS -> state == JobState.FAILED || state == JobState.COMPLETED_WITH_FAILURES;
        };
    }
}
