package io.strongroom.engine.policy;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.IntPredicate;

/// How an operator reads its values and compares them.
interface ConditionValues {
    /// Longest number that is read: converting digits takes time that grows faster than their count.
    int LONGEST_NUMBER = 100;

    /// Whether a value of a policy can be read.
    boolean reads(String wanted);

    /// Whether what the request says fits a value of the policy.
    Truth compare(String found, String wanted);

    static ConditionValues text(BiPredicate<String, String> test) {
        return new ConditionValues() {
            @Override
            public boolean reads(String wanted) {
                return true;
            }

            @Override
            public Truth compare(String found, String wanted) {
                return Truth.of(test.test(found, wanted));
            }
        };
    }

    /// Values of a type that is read from text and has an order.
    static <T extends Comparable<T>> ConditionValues ordered(Function<String, Optional<T>> read, IntPredicate order) {
        return new ConditionValues() {
            @Override
            public boolean reads(String wanted) {
                return read.apply(wanted).isPresent();
            }

            @Override
            public Truth compare(String found, String wanted) {
                Optional<T> one = read.apply(found);
                Optional<T> other = read.apply(wanted);
                return one.isEmpty() || other.isEmpty()
                        ? Truth.UNREADABLE
                        : Truth.of(order.test(one.get().compareTo(other.get())));
            }
        };
    }

    static ConditionValues truth() {
        return ordered(ConditionValues::bool, order -> order == 0);
    }

    static Optional<Boolean> bool(String text) {
        return switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    static Optional<BigDecimal> number(String text) {
        try {
            BigDecimal number = text.length() > LONGEST_NUMBER ? null : new BigDecimal(text);
            // Comparing 1 with 1E999999999 would write the zeros down.
            return Optional.ofNullable(number).filter(value -> Math.abs((long) value.scale()) <= LONGEST_NUMBER);
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    static Optional<Instant> date(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
