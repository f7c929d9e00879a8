package io.strongroom.bench;

import java.util.Locale;

/// What a ratio has to be.
sealed interface Goal {
    /// Whether `ratio` is good enough.
    boolean isMetBy(double ratio);

    /// At least this.
    record AtLeast(double limit) implements Goal {
        @Override
        public boolean isMetBy(double ratio) {
            return ratio >= limit;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, ">= %.2f", limit);
        }
    }

    /// At most this.
    record AtMost(double limit) implements Goal {
        @Override
        public boolean isMetBy(double ratio) {
            return ratio <= limit;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "<= %.2f", limit);
        }
    }

    /// Only to be known.
    record None() implements Goal {
        @Override
        public boolean isMetBy(double ratio) {
            return true;
        }

        @Override
        public String toString() {
            return "-";
        }
    }
}
