package io.strongroom.engine.kms;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.Problem;
import java.time.Duration;

/// How often a key may rotate by itself.
public final class RotationInterval {
    /// Shortest interval.
    public static final Duration MIN = Duration.ofDays(7);

    /// Longest interval.
    public static final Duration MAX = Duration.ofDays(730);

    private RotationInterval() {}

    /// Refuses an interval outside these.
    ///
    /// @throws EngineException with [Problem.InvalidArgument]
    public static void require(Duration interval) throws EngineException {
        if (interval.compareTo(MIN) < 0 || interval.compareTo(MAX) > 0) {
            throw new EngineException(new Problem.InvalidArgument("RotationInterval", interval.toSeconds() + "s"));
        }
    }
}
