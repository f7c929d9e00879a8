package io.strongroom.app.console.reencrypt;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Sizes as people type them: `512`, `10 MB`, `1.5 gb`. Steps are of 1024, as everywhere in the
/// console.
final class ByteSize {
    private static final Pattern FORM = Pattern.compile("(\\d{1,15}(?:\\.\\d{1,3})?)\\s*(B|KB|MB|GB|TB)?");
    private static final Map<String, Integer> STEPS = Map.of("B", 0, "KB", 10, "MB", 20, "GB", 30, "TB", 40);

    private ByteSize() {}

    /// The bytes; empty for what is no size.
    static Optional<Long> parse(String text) {
        Matcher form = FORM.matcher(text.strip().toUpperCase(Locale.ROOT));
        if (!form.matches()) {
            return Optional.empty();
        }
        String unit = form.group(2) == null ? "B" : form.group(2);
        BigDecimal bytes = new BigDecimal(form.group(1))
                .multiply(BigDecimal.valueOf(1L << STEPS.getOrDefault(unit, 0)))
                .setScale(0, RoundingMode.HALF_UP);
        return bytes.toBigInteger().bitLength() < Long.SIZE ? Optional.of(bytes.longValueExact()) : Optional.empty();
    }
}
