package io.strongroom.app.console;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Numbers, sizes, shares and times as people read them, alike in every language where figures are
/// concerned.
///
/// The rules are those of the design language, section "Words": 12,481; steps of 1024 with one
/// decimal, none below 1 MB; 100 % only when nothing is missing; today "14:31", yesterday in
/// words, older as ISO date.
public final class Formats {
    private static final String[] UNITS = {"B", "KB", "MB", "GB", "TB"};
    private static final int FIRST_UNIT_WITH_DECIMAL = 2;
    private static final double STEP = 1024;
    private static final double HIGHEST_PARTIAL_SHARE = 99.9;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Messages messages;
    private final Clock clock;
    private final ZoneId zone;

    public Formats(Messages messages, Clock clock, ZoneId zone) {
        this.messages = messages;
        this.clock = clock;
        this.zone = zone;
    }

    /// The time by which "today" is told.
    public Clock clock() {
        return clock;
    }

    /// Where the person is, for the days that are chosen.
    public ZoneId zone() {
        return zone;
    }

    /// 12,481
    public static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /// 412 KB, 61.8 GB
    public static String size(long bytes) {
        if (bytes < 0) {
            throw new IllegalArgumentException("A size below zero");
        }
        int unit = 0;
        double value = bytes;
        while (unit < UNITS.length - 1 && rounded(value, unit) >= STEP) {
            value /= STEP;
            unit++;
        }
        String pattern = unit < FIRST_UNIT_WITH_DECIMAL ? "%,.0f %s" : "%,.1f %s";
        return String.format(Locale.ROOT, pattern, value, UNITS[unit]);
    }

    // 1,048,575 bytes would otherwise be written as "1,024 KB".
    private static double rounded(double value, int unit) {
        return unit < FIRST_UNIT_WITH_DECIMAL ? Math.rint(value) : Math.rint(value * 10) / 10;
    }

    /// 78.4%; 100% only when `part` is all of `whole`, and 0% only when it is nothing.
    public static String share(long part, long whole) {
        if (part < 0 || part > whole) {
            throw new IllegalArgumentException("Not a share");
        }
        if (part == whole) {
            return whole == 0 ? "—" : "100%";
        }
        if (part == 0) {
            return "0%";
        }
        double percent = Math.clamp(100.0 * part / whole, 0.1, HIGHEST_PARTIAL_SHARE);
        return String.format(Locale.ROOT, "%.1f%%", percent);
    }

    /// Where a file lies, with `~` for the person's own folder where that is usual.
    public static String path(Path path) {
        Path home = Path.of(System.getProperty("user.home"));
        if (path.getFileSystem().getSeparator().equals("/") && path.startsWith(home) && !path.equals(home)) {
            return "~/" + home.relativize(path);
        }
        return path.toString();
    }

    /// Today 14:31, "yesterday", or 2026-03-18.
    public String when(Instant instant) {
        LocalDateTime then = LocalDateTime.ofInstant(instant, zone);
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        if (then.toLocalDate().equals(today)) {
            return TIME.format(then);
        }
        if (then.toLocalDate().equals(today.minusDays(1))) {
            return messages.text("common.yesterday");
        }
        return then.toLocalDate().toString();
    }

    /// 14:31:08
    public String time(Instant instant) {
        return TO_THE_SECOND.format(LocalDateTime.ofInstant(instant, zone));
    }

    /// 2026-03-18 16:20
    public String moment(Instant instant) {
        return DATE_TIME.format(LocalDateTime.ofInstant(instant, zone));
    }

    /// 2026-03-18 16:20:05
    public String second(Instant instant) {
        LocalDateTime local = LocalDateTime.ofInstant(instant, zone);
        return local.toLocalDate() + " " + TO_THE_SECOND.format(local);
    }

    /// 2026-03-18
    public String date(Instant instant) {
        return LocalDate.ofInstant(instant, zone).toString();
    }

    /// The month of today.
    public YearMonth thisMonth() {
        return YearMonth.from(LocalDate.ofInstant(clock.instant(), zone));
    }

    /// Calendar days from today; negative for what is past.
    public long daysUntil(Instant instant) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return LocalDate.ofInstant(instant, zone).toEpochDay() - today.toEpochDay();
    }

    /// "in 6 days", "today", "3 days ago", counted in calendar days.
    public String relativeDays(Instant instant) {
        long days = daysUntil(instant);
        if (days == 0) {
            return messages.text("common.today");
        }
        return days > 0 ? messages.text("common.inDays", days) : messages.text("common.daysAgo", -days);
    }

    /// 3 min 18 s
    public String duration(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        if (seconds < 60) {
            return messages.text("common.duration.seconds", seconds);
        }
        if (seconds < 3600) {
            return messages.text("common.duration.minutes", seconds / 60, seconds % 60);
        }
        return messages.text("common.duration.hours", seconds / 3600, seconds % 3600 / 60);
    }

    /// 12:40, for a countdown.
    public static String countdown(Duration left) {
        long seconds = Math.max(0, left.toSeconds());
        return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }
}
