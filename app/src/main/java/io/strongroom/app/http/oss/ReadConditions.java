package io.strongroom.app.http.oss;

import io.strongroom.app.http.wire.Headers;
import io.strongroom.app.http.wire.Timestamps;
import io.strongroom.engine.usecase.object.Conditions;

/// Conditions as headers say them. One whose time cannot be read is none, as RFC 9110 section 13.1.3 says.
final class ReadConditions {
    private ReadConditions() {}

    /// Of a read.
    static Conditions of(Headers headers) {
        return of(headers, "");
    }

    /// Of the source of a copy.
    static Conditions ofSource(Headers headers) {
        return of(headers, "x-oss-copy-source-");
    }

    private static Conditions of(Headers headers, String prefix) {
        return new Conditions(
                headers.filled(prefix + "if-match"),
                headers.filled(prefix + "if-none-match"),
                headers.filled(prefix + "if-modified-since").flatMap(Timestamps::ofHeader),
                headers.filled(prefix + "if-unmodified-since").flatMap(Timestamps::ofHeader));
    }
}
