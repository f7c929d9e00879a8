package io.strongroom.engine.reencrypt;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.Problem;

/// Tries again what met a key that was taken away between reading and writing: looked at once
/// more, only what that key wrapped is refused. A target that is gone stays an obstacle.
final class KeyAttempts {
    private static final int LIMIT = 3;

    private KeyAttempts() {}

    /// Something that reads anew each time.
    @FunctionalInterface
    interface Attempt<T> {
        T run() throws EngineException;
    }

    static <T> T of(Attempt<T> work) throws EngineException {
        int left = LIMIT;
        while (true) {
            left--;
            try {
                return work.run();
            } catch (EngineException e) {
                if (left == 0 || !isAboutAKey(e.problem())) {
                    throw e;
                }
            }
        }
    }

    private static boolean isAboutAKey(Problem problem) {
        return problem instanceof Problem.KeyNotUsable
                || problem instanceof Problem.KeyDeleted
                || problem instanceof Problem.KeyNotFound;
    }
}
