package io.strongroom.app.http.wire;

import java.util.AbstractMap;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.server.Request;

/// A request as it came: nothing is normalised, and only the query and the headers are decoded.
///
/// @param host as the client wrote it, with its port
/// @param rawPath of the request line
/// @param length of the body; empty when the client names none
public record WireRequest(
        String method,
        String host,
        String rawPath,
        Query query,
        Headers headers,
        Optional<Long> length,
        RequestBody body) {
    /// Reads the head of a request.
    ///
    /// @throws FailureException when the query cannot be decoded
    public static WireRequest of(Request request) throws FailureException {
        Headers headers = headers(request);
        return new WireRequest(
                request.getMethod().toUpperCase(Locale.ROOT),
                headers.get("host").orElse(""),
                Optional.ofNullable(request.getHttpURI().getPath()).orElse("/"),
                Query.parse(Optional.ofNullable(request.getHttpURI().getQuery()).orElse("")),
                headers,
                headers.get("content-length").flatMap(WireRequest::number),
                new RequestBody(Request.asInputStream(request)));
    }

    private static Headers headers(Request request) {
        return Headers.ofOctets(request.getHeaders().stream()
                .filter(field -> field.getValue() != null)
                .map(WireRequest::entry)
                .toList());
    }

    private static AbstractMap.SimpleEntry<String, String> entry(HttpField field) {
        return new AbstractMap.SimpleEntry<>(field.getName(), field.getValue());
    }

    private static Optional<Long> number(String text) {
        try {
            return Optional.of(Long.parseLong(text));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    /// Whether the body comes in pieces whose number is not known before.
    public boolean isChunked() {
        return headers.get("transfer-encoding")
                .filter(value -> value.toLowerCase(Locale.ROOT).contains("chunked"))
                .isPresent();
    }

    /// Whether the client sends its body only when told to.
    boolean waitsForPermission() {
        return headers.get("expect").isPresent() && !body.isBegun();
    }
}
