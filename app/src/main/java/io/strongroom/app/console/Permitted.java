package io.strongroom.app.console;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.Problem;

/// What a page shows besides, where whoever uses the console may see it; a refusal of that is no reason to show
/// nothing.
public final class Permitted {
    private Permitted() {}

    /// Something that is asked of the store.
    @FunctionalInterface
    public interface Question<T> {
        T ask() throws EngineException;
    }

    /// The answer, or `otherwise` where policies refuse it.
    ///
    /// @throws EngineException with every other problem
    public static <T> T orElse(T otherwise, Question<T> question) throws EngineException {
        try {
            return question.ask();
        } catch (EngineException e) {
            if (e.problem() instanceof Problem.AccessDenied) {
                return otherwise;
            }
            throw e;
        }
    }
}
