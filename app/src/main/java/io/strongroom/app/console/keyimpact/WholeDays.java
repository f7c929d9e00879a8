package io.strongroom.app.console.keyimpact;

import io.strongroom.engine.usecase.key.ScheduleKeyDeletion;
import java.util.Optional;
import java.util.function.IntSupplier;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Days as they are typed; what is no number of days in the limits leaves the ones of before.
final class WholeDays extends StringConverter<Integer> {
    private static final int MOST_DIGITS = 3;

    private final IntSupplier before;

    WholeDays(IntSupplier before) {
        this.before = before;
    }

    @Override
    public String toString(@Nullable Integer days) {
        return days == null ? "" : days.toString();
    }

    @Override
    public Integer fromString(String text) {
        return parse(text).orElseGet(before::getAsInt);
    }

    /// A number of days a key may wait.
    static Optional<Integer> parse(String text) {
        String digits = text.strip();
        if (digits.isEmpty() || digits.length() > MOST_DIGITS || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        int days = Integer.parseInt(digits);
        return days >= ScheduleKeyDeletion.MIN_DAYS && days <= ScheduleKeyDeletion.MAX_DAYS
                ? Optional.of(days)
                : Optional.empty();
    }
}
