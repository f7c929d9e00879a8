package io.strongroom.app.console.start;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/// After five wrong secrets each further one costs a wait that doubles, beginning with 30 s. Used on the application
/// thread.
final class TryDelay {
    private static final int FREE_TRIES = 5;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final int MOST_DOUBLINGS = 7;

    private final Clock clock;
    private final ReadOnlyLongWrapper waitSeconds = new ReadOnlyLongWrapper();
    private int wrong;
    private Instant waitUntil = Instant.MIN;

    TryDelay(Clock clock) {
        this.clock = clock;
    }

    /// Another wrong one.
    void wrong() {
        wrong++;
        if (wrong >= FREE_TRIES) {
            int doublings = Math.min(wrong - FREE_TRIES, MOST_DOUBLINGS);
            waitUntil = clock.instant().plus(FIRST_WAIT.multipliedBy(1L << doublings));
            tick();
        }
    }

    /// Counts the wait down; called every second while there is one.
    void tick() {
        Duration left = Duration.between(clock.instant(), waitUntil);
        waitSeconds.set(left.isPositive() ? left.plusMillis(999).toSeconds() : 0);
    }

    /// How many more may be wrong before there is a wait.
    int triesLeft() {
        return Math.max(0, FREE_TRIES - wrong);
    }

    /// Seconds before the next one can be tried; 0 when it can.
    ReadOnlyLongProperty waitSecondsProperty() {
        return waitSeconds.getReadOnlyProperty();
    }
}
