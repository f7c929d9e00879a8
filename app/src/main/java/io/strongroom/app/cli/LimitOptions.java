package io.strongroom.app.cli;

import io.strongroom.engine.model.JobLimits;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How fast a job may copy content.
final class LimitOptions {
    private static final long MB = 1024 * 1024;

    @Option(names = "--workers", paramLabel = "N", description = "Objects at a time, 1 to 16.")
    private @Nullable Integer workers;

    @Option(
            names = "--max-mb-per-second",
            paramLabel = "MB",
            description = "Copy no more than so many MB of content a second; 0 for as fast as it goes.")
    private @Nullable Long megabytes;

    /// Whether anything was said.
    boolean isGiven() {
        return workers != null || megabytes != null;
    }

    /// What is wrong with what was typed.
    Optional<String> fault() {
        if (workers != null && (workers < 1 || workers > JobLimits.MOST_WORKERS)) {
            return Optional.of("--workers takes a number from 1 to " + JobLimits.MOST_WORKERS);
        }
        if (megabytes != null && (megabytes < 0 || megabytes > Long.MAX_VALUE / MB)) {
            return Optional.of("--max-mb-per-second takes 0 or a number of MB");
        }
        return Optional.empty();
    }

    /// The limits of before with what was said.
    JobLimits over(JobLimits before) {
        return new JobLimits(
                workers == null ? before.workers() : workers,
                megabytes == null ? before.bytesPerSecond() : megabytes * MB);
    }
}
