package io.strongroom.app.http.wire;

import io.strongroom.engine.usecase.object.Conditions;

/// Conditions as headers say them. One whose time cannot be read is none, as RFC 9110 section 13.1.3 says.
public final class ReadConditions {
    private ReadConditions() {}

    /// Of a read.
    public static Conditions of(Headers headers) {
        return of(headers, "");
    }

    /// Of the source of a copy.
    public static Conditions ofSource(Headers headers) {
        return of(headers, "x-oss-copy-source-");
    }

    /// Of headers whose names begin with `prefix`.
    public static Conditions of(Headers headers, String prefix) {
        return new Conditions(
                headers.filled(prefix + "if-match"),
                headers.filled(prefix + "if-none-match"),
                headers.filled(prefix + "if-modified-since").flatMap(Timestamps::ofHeader),
                headers.filled(prefix + "if-unmodified-since").flatMap(Timestamps::ofHeader));
    }
}
