package io.strongroom.engine.meta;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.Problem;
import java.io.IOException;

/// Says a failure of the database as a problem.
final class Failures {
    private static final int DEEPEST = 30;

    private Failures() {}

    static EngineException of(Exception failure) {
        return new EngineException(new Problem.DatabaseFailed(reason(failure)), failure);
    }

    /// What the disk said, if it was the disk: the database wraps that many times.
    static String reason(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; depth < DEEPEST && cause != null; depth++) {
            if (cause instanceof IOException) {
                return String.valueOf(cause.getMessage());
            }
            cause = cause.getCause();
        }
        return String.valueOf(failure.getMessage());
    }
}
