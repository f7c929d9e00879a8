package io.strongroom.app.http;

import io.strongroom.engine.model.Caller;
import io.strongroom.engine.model.RequestId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A request that was answered, without what it was about.
///
/// @param begun when its head had come
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
        String operation,
        int status,
        End end,
        long received,
        long sent,
        Duration duration,
        Optional<Caller> caller) {
    /// How a request ended.
    public enum End {
        ANSWERED,
        BROKEN_OFF
    }
}
