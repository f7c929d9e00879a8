package io.strongroom.app.http;

import io.strongroom.engine.model.Caller;
import io.strongroom.engine.model.RequestId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A request that was answered. Names objects, so it is shown to people and never logged.
///
/// @param begun when its head had come
/// @param target what it was about, as [ShownTarget] tells it
/// @param operation such as `PutObject`; empty when it was refused before that was known
/// @param status of the answer
/// @param end whether the client has the whole answer
/// @param received bytes of the body
/// @param sent bytes of the answer's body
/// @param caller empty when it was not authenticated
public record ServedRequest(
        RequestId id,
        Instant begun,
        String method,
        String target,
        String operation,
        int status,
        End end,
        long received,
        long sent,
        Duration duration,
        Optional<Caller> caller) {
    private static final int FORBIDDEN = 403;
    private static final int FIRST_FAULT_OF_THE_SERVER = 500;

    /// How a request ended.
    public enum End {
        ANSWERED,
        BROKEN_OFF
    }

    /// Whether the client was told that it may not.
    public boolean refused() {
        return status == FORBIDDEN;
    }

    /// Whether the answer was that the endpoint is at fault.
    public boolean failed() {
        return status >= FIRST_FAULT_OF_THE_SERVER;
    }
}
