package io.strongroom.engine.model;

import java.time.Instant;

/// Something that somebody was not allowed to do, or that a key or the content did not allow.
///
/// @param event the operation, named as in the API
/// @param resource what it was about
/// @param problem code of the [Problem]
public record Refusal(long number, Instant at, String caller, String event, String resource, String problem) {}
