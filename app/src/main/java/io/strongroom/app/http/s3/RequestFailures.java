package io.strongroom.app.http.s3;

import io.strongroom.app.http.wire.Failure;

/// What is wrong with a request before the engine is asked.
///
/// Source: Amazon S3, "Error responses".
final class RequestFailures {
    private RequestFailures() {}

    /// More content than one upload may have.
    static Failure entityTooLarge() {
        return new Failure(400, "EntityTooLarge", "Your proposed upload exceeds the maximum allowed size");
    }

    /// Less content than was announced.
    static Failure incompleteBody() {
        return new Failure(
                400,
                "IncompleteBody",
                "You did not provide the number of bytes specified by the Content-Length HTTP header");
    }

    /// An upload whose end is not known.
    static Failure missingLength() {
        return new Failure(411, "MissingContentLength", "You must provide the Content-Length HTTP header.");
    }

    /// Content that has another digest than was said.
    static Failure badDigest(String header) {
        return new Failure(400, "BadDigest", "The " + header + " you specified did not match what we received.");
    }

    /// A header that asks for something this endpoint does not do.
    static Failure notImplemented(String header) {
        return new Failure(501, "NotImplemented", "A header you provided implies functionality that is not implemented")
                .with("Header", header);
    }

    /// A copy that would leave everything as it is.
    static Failure copyOntoItself() {
        return new Failure(
                400,
                "InvalidRequest",
                "This copy request is illegal because it is trying to copy an object to itself without changing the"
                        + " object's metadata or encryption attributes.");
    }
}
