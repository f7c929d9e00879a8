package io.strongroom.app.console.start;

import java.time.Duration;
import java.time.Instant;

/// A store was sealed because nobody was at it.
///
/// @param at when
/// @param idle how long nobody was at it
public record IdleSeal(Instant at, Duration idle) {}
