package io.strongroom.app.console.start;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A store was sealed because nobody was at it.
///
/// @param at when
/// @param idle how long nobody was at it; empty when it was the computer that slept
public record IdleSeal(Instant at, Optional<Duration> idle) {}
