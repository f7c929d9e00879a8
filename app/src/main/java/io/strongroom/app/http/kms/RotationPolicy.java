package io.strongroom.app.http.kms;

import io.strongroom.app.http.wire.FailureException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whether a key shall rotate by itself, and how often: `EnableAutomaticRotation`, `RotationInterval`.
final class RotationPolicy {
    static final String ENABLE = "EnableAutomaticRotation";

    private static final String INTERVAL = "RotationInterval";
    private static final Pattern FORM = Pattern.compile("([0-9]{1,9})([dhms])");

    private RotationPolicy() {}

    /// Empty when it shall not; an interval counts only together with the other parameter.
    static Optional<Duration> of(Parameters parameters) throws FailureException {
        if (!parameters.flag(ENABLE).orElse(false)) {
            return Optional.empty();
        }
        Matcher form = FORM.matcher(parameters.required(INTERVAL));
        if (!form.matches()) {
            throw KmsFailures.invalidParameter(INTERVAL).asException();
        }
        long count = Long.parseLong(form.group(1));
        return Optional.of(
                switch (form.group(2)) {
                    case "d" -> Duration.ofDays(count);
                    case "h" -> Duration.ofHours(count);
                    case "m" -> Duration.ofMinutes(count);
                    default -> Duration.ofSeconds(count);
                });
    }
}
