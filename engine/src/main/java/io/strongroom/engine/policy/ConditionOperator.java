package io.strongroom.engine.policy;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;

/// The operators of conditions. Source: RAM, "Condition".
enum ConditionOperator {
    STRING_EQUALS("StringEquals", false, ConditionValues.text(String::equals)),
    STRING_NOT_EQUALS("StringNotEquals", true, ConditionValues.text(String::equals)),
    STRING_EQUALS_IGNORE_CASE("StringEqualsIgnoreCase", false, ConditionValues.text(String::equalsIgnoreCase)),
    STRING_NOT_EQUALS_IGNORE_CASE("StringNotEqualsIgnoreCase", true, ConditionValues.text(String::equalsIgnoreCase)),
    STRING_LIKE("StringLike", false, ConditionValues.text(ConditionOperator::isLike)),
    STRING_NOT_LIKE("StringNotLike", true, ConditionValues.text(ConditionOperator::isLike)),
    NUMERIC_EQUALS("NumericEquals", false, number(order -> order == 0)),
    NUMERIC_NOT_EQUALS("NumericNotEquals", true, number(order -> order == 0)),
    NUMERIC_LESS_THAN("NumericLessThan", false, number(order -> order < 0)),
    NUMERIC_LESS_THAN_EQUALS("NumericLessThanEquals", false, number(order -> order <= 0)),
    NUMERIC_GREATER_THAN("NumericGreaterThan", false, number(order -> order > 0)),
    NUMERIC_GREATER_THAN_EQUALS("NumericGreaterThanEquals", false, number(order -> order >= 0)),
    DATE_EQUALS("DateEquals", false, date(order -> order == 0)),
    DATE_NOT_EQUALS("DateNotEquals", true, date(order -> order == 0)),
    DATE_LESS_THAN("DateLessThan", false, date(order -> order < 0)),
    DATE_LESS_THAN_EQUALS("DateLessThanEquals", false, date(order -> order <= 0)),
    DATE_GREATER_THAN("DateGreaterThan", false, date(order -> order > 0)),
    DATE_GREATER_THAN_EQUALS("DateGreaterThanEquals", false, date(order -> order >= 0)),
    BOOL("Bool", false, ConditionValues.truth()),
    IP_ADDRESS("IpAddress", false, AddressRange.test()),
    NOT_IP_ADDRESS("NotIpAddress", true, AddressRange.test());

    private final String typed;
    private final boolean negated;
    private final ConditionValues values;

    ConditionOperator(String typed, boolean negated, ConditionValues values) {
        this.typed = typed;
        this.negated = negated;
        this.values = values;
    }

    static Optional<ConditionOperator> of(String typed) {
        return Arrays.stream(values())
                .filter(operator -> operator.typed.equals(typed))
                .findFirst();
    }

    private static ConditionValues number(IntPredicate order) {
        return ConditionValues.ordered(ConditionValues::number, order);
    }

    private static ConditionValues date(IntPredicate order) {
        return ConditionValues.ordered(ConditionValues::date, order);
    }

    private static boolean isLike(String found, String wanted) {
        return new Glob(wanted).matches(found);
    }

    String typed() {
        return typed;
    }

    /// Whether a value of a policy can be read by it.
    boolean reads(String wanted) {
        return values.reads(wanted);
    }

    /// Whether it holds: for a positive operator if one of the values fits, for a negated one if none
    /// does; without anything in the request only negated ones hold.
    Truth test(Optional<String> found, Iterable<String> wanted) {
        if (found.isEmpty()) {
            return Truth.of(negated);
        }
        Truth any = Truth.NO;
        for (String value : wanted) {
            any = any.or(values.compare(found.get(), value));
        }
        return negated ? any.not() : any;
    }
}
