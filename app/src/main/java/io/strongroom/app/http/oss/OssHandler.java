package io.strongroom.app.http.oss;

import io.strongroom.app.http.wire.FailureException;
import io.strongroom.engine.model.EngineException;
import java.io.IOException;

/// One operation of OSS: reads its request, asks the engine, writes its answer. Safe for many threads.
interface OssHandler {
    /// As the operation is called in documentation and trail.
    String operation();

    /// Does it.
    ///
    /// @throws EngineException what the engine says
    /// @throws FailureException for a request that cannot be put to the engine
    /// @throws IOException when the client is gone
    void handle(OssCall call) throws EngineException, FailureException, IOException;
}
