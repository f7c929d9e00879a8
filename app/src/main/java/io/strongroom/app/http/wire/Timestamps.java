package io.strongroom.app.http.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jetty.http.HttpDateTime;

/// Times as headers, documents and signatures write them.
public final class Timestamps {
    private static final DateTimeFormatter HEADER = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DOCUMENT = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter BASIC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Timestamps() {}

    /// `Fri, 24 Feb 2012 06:38:30 GMT`
    public static String header(Instant time) {
        return HEADER.format(time);
    }

    /// `2012-02-24T06:38:30.000Z`
    public static String document(Instant time) {
        return DOCUMENT.format(time);
    }

    /// `20120224`
    public static String day(Instant time) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(
                time.atOffset(ZoneOffset.UTC).toLocalDate());
    }

    /// `20120224T063830Z`
    public static String basic(Instant time) {
        return BASIC.format(time);
    }

    /// Reads a time of a header, in any of the forms of RFC 9110 section 5.6.7.
    public static Optional<Instant> ofHeader(String text) {
        try {
            return Optional.of(HttpDateTime.parse(text).toInstant());
        } catch (IllegalArgumentException | DateTimeException _) {
            return Optional.empty();
        }
    }

    /// Reads `20120224T063830Z`.
    public static Optional<Instant> ofBasic(String text) {
        try {
            return Optional.of(BASIC.parse(text, Instant::from));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
