package io.strongroom.engine.model;

import java.time.Instant;
import java.util.Optional;

/// What undoing a job would put back.
///
/// @param objects whose former content is still kept
/// @param bytes of it
/// @param until when the first of it goes; empty when there is none
public record JobUndo(long objects, long bytes, Optional<Instant> until) {}
