package io.strongroom.app.console;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Whether and when an open store seals itself because nobody is at the console.
///
/// @param after how long nobody may be there; kept also while it is off
/// @param sleep whether it also does when the computer slept
public record SealWhenIdle(Duration after, Mode mode, Mode sleep) {
    /// What can be chosen.
    public static final List<Duration> CHOICES =
            List.of(Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofMinutes(30), Duration.ofMinutes(60));

    /// After a quarter of an hour, and when the computer slept.
    public static final SealWhenIdle USUAL = new SealWhenIdle(Duration.ofMinutes(15), Mode.ON, Mode.ON);

    /// Whether it happens at all.
    public enum Mode {
        ON,
        OFF
    }

    public SealWhenIdle {
        if (after.toMinutes() < 1) {
            throw new IllegalArgumentException("Nobody could use a store that seals itself at once");
        }
    }

    public SealWhenIdle with(Duration next) {
        return new SealWhenIdle(next, mode, sleep);
    }

    public SealWhenIdle with(Mode next) {
        return new SealWhenIdle(after, next, sleep);
    }

    public SealWhenIdle withSleep(Mode next) {
        return new SealWhenIdle(after, mode, next);
    }

    /// How long nobody may be there; empty while it is off.
    public Optional<Duration> limit() {
        return mode == Mode.ON ? Optional.of(after) : Optional.empty();
    }
}
