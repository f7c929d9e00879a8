package io.strongroom.app.http.s3;

import io.strongroom.app.http.wire.FailureException;
import io.strongroom.engine.model.EngineException;

/// What stores a body.
final class Uploads {
    private Uploads() {}

    /// Asks the engine.
    ///
    /// @param <T> what it answers
    @FunctionalInterface
    interface Store<T> {
        T run() throws EngineException;
    }

    /// Runs `store`. A body that is not what its request said reaches the engine as one that cannot be read to its
    /// end; clients are told what is wrong with it.
    static <T> T store(S3Call call, Store<T> store) throws EngineException, FailureException {
        try {
            return store.run();
        } catch (EngineException e) {
            if (call.body().failure().isPresent()) {
                throw call.body().failure().get().asException();
            }
            throw e;
        }
    }
}
