package io.strongroom.app.http.kms;

import io.strongroom.app.http.wire.FailureException;
import io.strongroom.engine.model.EngineException;
import java.io.IOException;

/// One action of KMS: reads its parameters, asks the engine, writes its answer. Safe for many threads.
interface KmsHandler {
    /// As the action is called in requests.
    String action();

    /// Does it.
    ///
    /// @throws EngineException what the engine says
    /// @throws FailureException for a request that cannot be put to the engine
    /// @throws IOException when the client is gone
    void handle(KmsCall call) throws EngineException, FailureException, IOException;
}
