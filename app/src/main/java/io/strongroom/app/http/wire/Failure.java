package io.strongroom.app.http.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/// A "no" as a client gets it.
///
/// @param status of the answer
/// @param code for programs, such as `NoSuchKey`
/// @param message for people
/// @param details further elements of the error document, in their order
/// @param headers further headers of the answer
public record Failure(
        int status, String code, String message, SequencedMap<String, String> details, Map<String, String> headers) {
    /// Without details.
    public Failure(int status, String code, String message) {
        this(status, code, message, new LinkedHashMap<>(), Map.of());
    }

    public Failure {
        details = new LinkedHashMap<>(details);
        headers = Map.copyOf(headers);
    }

    /// With one more element.
    public Failure with(String element, String value) {
        SequencedMap<String, String> more = new LinkedHashMap<>(details);
        more.put(element, value);
        return new Failure(status, code, message, more, headers);
    }

    /// With one more header.
    public Failure withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Failure(status, code, message, details, more);
    }

    /// To be thrown.
    public FailureException asException() {
        return new FailureException(this);
    }

    /// An argument that cannot be what it is.
    public static Failure invalidArgument(String name, String value, String message) {
        return new Failure(400, "InvalidArgument", message)
                .with("ArgumentName", name)
                .with("ArgumentValue", value);
    }

    /// A header that asks for something this endpoint does not do.
    public static Failure notImplemented(String header) {
        return new Failure(
                        400, "NotImplemented", "A header you provided implies functionality that is not implemented.")
                .with("Header", header);
    }

    /// Somebody who may not.
    public static Failure accessDenied(String message) {
        return new Failure(403, "AccessDenied", message);
    }

    /// A document that is none, or another than was asked for.
    public static Failure malformedXml() {
        return new Failure(
                400,
                "MalformedXML",
                "The XML you provided was not well-formed or did not validate against our published schema.");
    }
}
