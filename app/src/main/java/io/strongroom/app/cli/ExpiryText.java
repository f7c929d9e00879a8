package io.strongroom.app.cli;

import io.strongroom.engine.model.MaterialExpiry;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

/// When material expires, as a person writes it: `never`, an ISO date, or an ISO date and time; UTC where no zone is
/// given. A date alone is its first moment.
final class ExpiryText {

    private static final String NEVER = "never";

    private ExpiryText() {}

    /// Empty when it is none of these.
    static Optional<MaterialExpiry> parse(String text) {
        if (text.equalsIgnoreCase(NEVER)) {
            return Optional.of(MaterialExpiry.NEVER);
        }
        return time(text).map(MaterialExpiry::at);
    }

    /// The same without `never`.
    static Optional<Instant> time(String text) {
        try {
            return Optional.of(moment(text).toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static ZonedDateTime moment(String text) {
        if (text.indexOf('T') < 0) {
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC);
        }
        TemporalAccessor time =
                DateTimeFormatter.ISO_DATE_TIME.parseBest(text, ZonedDateTime::from, LocalDateTime::from);
        return time instanceof LocalDateTime local ? local.atZone(ZoneOffset.UTC) : ZonedDateTime.from(time);
    }
}
