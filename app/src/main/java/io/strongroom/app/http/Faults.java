package io.strongroom.app.http;

import io.strongroom.engine.Engine;
import io.strongroom.engine.model.Caller;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.RequestId;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sees that no request is answered with a fault of the server without a record in the trail.
record Faults(Engine engine) {
    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);
    private static final int FIRST = 500;

    /// Records an answer, if it is one.
    ///
    /// @param operation empty where it is not known
    void note(Optional<Caller> caller, RequestId id, String operation, int status) {
        if (status < FIRST) {
            return;
        }
        try {
            engine.signatures().failed(caller, id, operation, status);
        } catch (EngineException e) {
            // The store is being sealed, or cannot write: that stands in the log alone.
            LOG.warn("Request {} was answered with {} and could not be recorded", id, status, e);
        }
    }
}
