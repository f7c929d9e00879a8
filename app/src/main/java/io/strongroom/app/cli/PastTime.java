package io.strongroom.app.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A moment that has passed, as a person writes it: like [ExpiryText], but a date alone is its last moment, or now for
/// today.
final class PastTime {
    private PastTime() {}

    /// Empty when it is none.
    static Optional<Instant> of(String text) {
        boolean dateAlone = text.indexOf('T') < 0;
        return ExpiryText.time(text).map(time -> dateAlone ? end(time, Instant.now()) : time);
    }

    private static Instant end(Instant begin, Instant now) {
        Instant end = begin.plus(Duration.ofDays(1)).minusMillis(1);
        return end.isAfter(now) && !begin.isAfter(now) ? now : end;
    }
}
