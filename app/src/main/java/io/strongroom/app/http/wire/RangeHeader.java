package io.strongroom.app.http.wire;

import io.strongroom.engine.usecase.object.ByteRange;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which bytes a read asks for. What cannot be read, or ends before it begins, asks for everything; of several ranges
/// the first counts.
///
/// Source: OSS, GetObject; S3 takes the same forms.
public final class RangeHeader {
    private static final Pattern FORM = Pattern.compile("bytes\\s*=\\s*(\\d{0,18})\\s*-\\s*(\\d{0,18})\\s*(,.*)?");

    private RangeHeader() {}

    /// As OSS has it: the client chooses what happens when the range does not fit.
    public static ByteRange of(Headers headers) {
        ByteRange.Behavior behavior = headers.get("x-oss-range-behavior")
                        .filter("standard"::equalsIgnoreCase)
                        .isPresent()
                ? ByteRange.Behavior.STANDARD
                : ByteRange.Behavior.OSS_DEFAULT;
        return of(headers, behavior);
    }

    /// With one behavior for every client.
    public static ByteRange of(Headers headers, ByteRange.Behavior behavior) {
        return headers.get("range").map(value -> parse(value, behavior)).orElse(ByteRange.whole());
    }

    /// Reads the value of such a header.
    public static ByteRange parse(String value, ByteRange.Behavior behavior) {
        Matcher range = FORM.matcher(value);
        if (!range.matches()) {
            return ByteRange.whole();
        }
        Optional<Long> first = number(range.group(1));
        Optional<Long> last = number(range.group(2));
        if (first.isEmpty()) {
            return last.<ByteRange>map(count -> new ByteRange.Last(count, behavior))
                    .orElse(ByteRange.whole());
        }
        boolean backwards = last.filter(end -> end < first.get()).isPresent();
        return backwards ? ByteRange.whole() : new ByteRange.Between(first.get(), last, behavior);
    }

    private static Optional<Long> number(String digits) {
        return digits.isEmpty() ? Optional.empty() : Optional.of(Long.parseLong(digits));
    }
}
