package io.strongroom.app.http.s3;

import io.strongroom.app.http.wire.FailureException;
import io.strongroom.engine.model.EngineException;
import java.io.IOException;

/// One operation of S3. Safe for many threads.
///
/// @param name as it is called in documentation
record S3Operation(String name, Work work) {
    /// Reads the request, asks the engine, writes the answer.
    @FunctionalInterface
    interface Work {
        /// @throws EngineException what the engine says
        /// @throws FailureException for a request that cannot be put to the engine
        /// @throws IOException when the client is gone
        void perform(S3Call call) throws EngineException, FailureException, IOException;
    }
}
