package io.strongroom.engine.meta;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/// The one time of a store: its clock, held back from ever running backwards.
///
/// A key that expired stays expired when somebody sets the system's clock back, also across a
/// restart: the last recorded time is the floor of the next session. Milliseconds, as stored. Safe
/// for all threads.
final class StoreClock {
    private final Clock clock;
    private final AtomicReference<Instant> latest = new AtomicReference<>(Instant.EPOCH);

    StoreClock(Clock clock) {
        this.clock = clock;
    }

    /// The time now; never earlier than anything this returned before.
    Instant now() {
        return atLeast(clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    /// Sees to it that it is not earlier than `time`.
    Instant atLeast(Instant time) {
        return latest.accumulateAndGet(time, (seen, other) -> other.isAfter(seen) ? other : seen);
    }
}
