package io.strongroom.app.http.oss;

import io.strongroom.app.http.wire.Failure;
import io.strongroom.app.http.wire.FailureException;
import io.strongroom.app.http.wire.Headers;
import io.strongroom.engine.usecase.object.ByteRange;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which bytes of an object become a part: `x-oss-copy-source-range: bytes=first-last`. Unlike the range of a read, one
/// that is wrong is refused: a part of other bytes than were meant is of no use.
record SourceRange(long first, long last) {
    private static final String HEADER = "x-oss-copy-source-range";
    private static final Pattern FORM = Pattern.compile("bytes=(\\d{1,18})-(\\d{1,18})");

    static Optional<SourceRange> of(Headers headers) throws FailureException {
        Optional<String> sent = headers.filled(HEADER);
        if (sent.isEmpty()) {
            return Optional.empty();
        }
        Matcher form = FORM.matcher(sent.get());
        if (form.matches()) {
            SourceRange range = new SourceRange(Long.parseLong(form.group(1)), Long.parseLong(form.group(2)));
            if (range.first <= range.last) {
                return Optional.of(range);
            }
        }
        throw Failure.invalidArgument(HEADER, sent.get(), "The value must be of the form bytes=first-last.")
                .asException();
    }

    ByteRange asked() {
        return new ByteRange.Between(first, Optional.of(last), ByteRange.Behavior.STANDARD);
    }
}
