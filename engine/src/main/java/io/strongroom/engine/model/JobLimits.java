package io.strongroom.engine.model;

/// How fast a job that copies content may work.
///
/// @param workers objects at a time, from 1 to [#MOST_WORKERS]
/// @param bytesPerSecond content copied in a second at most; 0 for as fast as it goes
public record JobLimits(int workers, long bytesPerSecond) {
    /// Most objects at a time: the threads the engine has for it.
    public static final int MOST_WORKERS = 16;

    /// As fast as it goes.
    public static final JobLimits NONE = new JobLimits(MOST_WORKERS, 0);

    public JobLimits {
        if (workers < 1 || workers > MOST_WORKERS || bytesPerSecond < 0) {
            throw new IllegalArgumentException(workers + " workers with " + bytesPerSecond + " bytes a second");
        }
    }
}
