package io.strongroom.app.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How often a key rotates by itself, as the KMS API says it.
final class RotationOptions {

    private static final Pattern INTERVAL = Pattern.compile("(\\d{1,9})([dhms])");

    @Option(
            names = "--enable-automatic-rotation",
            arity = "0..1",
            fallbackValue = "true",
            paramLabel = "true|false",
            description = "Whether the key gets a new version by itself. Not for EXTERNAL keys.")
    private @Nullable Boolean enabled;

    @Option(
            names = "--rotation-interval",
            paramLabel = "365d",
            description = "How often: a number with d, h, m or s; 7 to 730 days.")
    private @Nullable String interval;

    /// Whether rotation was switched on or off.
    boolean isGiven() {
        return enabled != null;
    }

    /// What is wrong with the combination that was typed.
    Optional<String> fault() {
        boolean on = Boolean.TRUE.equals(enabled);
        if (on && interval == null) {
            return Optional.of("--enable-automatic-rotation needs --rotation-interval, such as 365d");
        }
        if (!on && interval != null) {
            return Optional.of("--rotation-interval goes with --enable-automatic-rotation");
        }
        if (interval != null && !INTERVAL.matcher(interval).matches()) {
            return Optional.of("--rotation-interval is a number with d, h, m or s, such as 365d");
        }
        return Optional.empty();
    }

    /// Empty to stop rotating.
    Optional<Duration> interval() {
        if (interval == null) {
            return Optional.empty();
        }
        Matcher parts = INTERVAL.matcher(interval);
        if (!parts.matches()) {
            throw new IllegalStateException("what was typed has been checked");
        }
        long number = Long.parseLong(parts.group(1));
        return Optional.of(
                switch (parts.group(2)) {
                    case "d" -> Duration.ofDays(number);
                    case "h" -> Duration.ofHours(number);
                    case "m" -> Duration.ofMinutes(number);
                    default -> Duration.ofSeconds(number);
                });
    }
}
