package io.strongroom.engine.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Something about a key that a person should see to.
public sealed interface KeyWarning {
    /// Which key.
    KeyId key();

    /// What people call it.
    String name();

    /// What it protects.
    Protected objects();

    /// Objects and bytes under a key, of all versions.
    record Protected(long objects, long bytes) {}

    /// How near the time is.
    enum Urgency {
        WITHIN_30_DAYS(30),
        WITHIN_7_DAYS(7),
        WITHIN_1_DAY(1);

        private final Duration limit;

        Urgency(int days) {
            this.limit = Duration.ofDays(days);
        }

        /// The most urgent that `left` allows; empty when there is time.
        public static Optional<Urgency> of(Duration left) {
            Optional<Urgency> found = Optional.empty();
            for (Urgency urgency : values()) {
                if (left.compareTo(urgency.limit) <= 0) {
                    found = Optional.of(urgency);
                }
            }
            return found;
        }
    }

    /// Imported material expires at `at`; then nothing under the key can be read.
    record MaterialExpires(KeyId key, String name, Protected objects, Instant at, Urgency urgency)
            implements KeyWarning {}

    /// The key goes for ever at `at`.
    record KeyGoes(KeyId key, String name, Protected objects, Instant at, Urgency urgency) implements KeyWarning {}

    /// A rotation was due at `since`.
    record RotationOverdue(KeyId key, String name, Protected objects, Instant since) implements KeyWarning {}

    /// The key cannot be used now, and something stored needs it.
    record Unusable(KeyId key, String name, Protected objects, KeyState state) implements KeyWarning {}
}
