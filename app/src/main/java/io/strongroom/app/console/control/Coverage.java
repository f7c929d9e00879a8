package io.strongroom.app.console.control;

import io.strongroom.app.console.Formats;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// How much is stored in each encryption mode.
public record Coverage(Map<EncryptionMode, Amount> amounts) {
    /// Nothing stored at all.
    public static final Coverage EMPTY = new Coverage(Map.of());

    /// Objects and their bytes.
    public record Amount(long objects, long bytes) {
        /// Nothing.
        public static final Amount ZERO = new Amount(0, 0);

        public Amount {
            if (objects < 0 || bytes < 0) {
                throw new IllegalArgumentException("An amount below zero");
            }
        }

        Amount plus(Amount other) {
            return new Amount(objects + other.objects, bytes + other.bytes);
        }
    }

    /// What is counted.
    public enum Measure {
        OBJECTS,
        SIZE;

        long of(Amount amount) {
            return switch (this) {
                case OBJECTS -> amount.objects();
                case SIZE -> amount.bytes();
            };
        }
    }

    public Coverage {
        EnumMap<EncryptionMode, Amount> copy = new EnumMap<>(EncryptionMode.class);
        copy.putAll(amounts);
        amounts = Collections.unmodifiableMap(copy);
    }

    /// Both together.
    public Coverage plus(Coverage other) {
        EnumMap<EncryptionMode, Amount> sum = new EnumMap<>(EncryptionMode.class);
        sum.putAll(amounts);
        other.amounts.forEach((mode, amount) -> sum.merge(mode, amount, Amount::plus));
        return new Coverage(sum);
    }

    public Amount amount(EncryptionMode mode) {
        return amounts.getOrDefault(mode, Amount.ZERO);
    }

    public long value(EncryptionMode mode, Measure measure) {
        return measure.of(amount(mode));
    }

    public Amount total() {
        return amounts.values().stream().reduce(Amount.ZERO, Amount::plus);
    }

    public Amount encrypted() {
        return amounts.entrySet().stream()
                .filter(entry -> entry.getKey().encrypted())
                .map(Map.Entry::getValue)
                .reduce(Amount.ZERO, Amount::plus);
    }

    /// The share that is encrypted; 100% only when nothing is left.
    public String share(Measure measure) {
        return Formats.share(measure.of(encrypted()), measure.of(total()));
    }
}
