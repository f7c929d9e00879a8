package io.strongroom.engine.model;

import java.time.Instant;
import java.util.Optional;

/// Something that somebody was not allowed to do, or that a key or the content did not allow.
///
/// @param event the operation, named as in the API
/// @param resource what it was about
/// @param problem code of the [Problem]
/// @param refused the action and resource that policies did not allow; empty where something else stood in the way
public record Refusal(
        long number,
        Instant at,
        String caller,
        String event,
        String resource,
        String problem,
        Optional<Refused> refused) {
    /// What was not allowed, in the words of RAM.
    public record Refused(String action, String resource) {}
}
