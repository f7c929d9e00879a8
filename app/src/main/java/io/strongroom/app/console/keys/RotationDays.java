package io.strongroom.app.console.keys;

import java.time.Duration;
import java.util.Optional;

/// Days between two rotations as they are typed: nothing for a key that does not rotate by itself.
final class RotationDays {
    private static final int MOST_DIGITS = 4;

    private RotationDays() {}

    /// What was typed, if it is a number of days or nothing; the limits are the engine's.
    static Optional<Optional<Duration>> parse(String text) {
        String digits = text.strip();
        if (digits.isEmpty()) {
            return Optional.of(Optional.empty());
        }
        boolean number = digits.length() <= MOST_DIGITS && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Optional.of(Optional.of(Duration.ofDays(Integer.parseInt(digits)))) : Optional.empty();
    }
}
