package io.strongroom.app.http.s3;

import io.strongroom.app.http.sign.AwsClaim;
import io.strongroom.app.http.sign.ChunkSignatures;
import io.strongroom.app.http.wire.Failure;
import io.strongroom.app.http.wire.FailureException;
import io.strongroom.app.http.wire.WireRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// The body of a request without the form it was sent in. Its end comes only when length, digests and signatures are
/// those that the request said; else there is a [BodyException] in its place. For one thread.
final class S3Body extends InputStream {
    /// Most bytes of one upload.
    static final long MAX_UPLOAD = 5L << 30;

    private static final int MOST_OF_DOCUMENT = 2 << 20;

    private final InputStream source;
    private final BodyChecks checks;
    private Optional<Failure> failure = Optional.empty();
    private long bytes;
    private boolean ended;

    private S3Body(InputStream source, BodyChecks checks) {
        this.source = source;
        this.checks = checks;
    }

    /// The body of a request whose claim turned out true.
    ///
    /// @throws FailureException when the request says of its body what cannot be
    static S3Body of(WireRequest request, AwsClaim claim) throws FailureException {
        BodyChecks checks = BodyChecks.of(request, claim.payload());
        return switch (claim.payload()) {
            case "STREAMING-AWS4-HMAC-SHA256-PAYLOAD" ->
                chunked(request, claim.chunks(), AwsChunkedStream.Trailer.NONE, checks);
            case "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER" ->
                chunked(request, claim.chunks(), AwsChunkedStream.Trailer.HEADERS, checks);
            case "STREAMING-UNSIGNED-PAYLOAD-TRAILER" ->
                chunked(request, Optional.empty(), AwsChunkedStream.Trailer.HEADERS, checks);
            default -> new S3Body(request.body(), checks);
        };
    }

    private static S3Body chunked(
            WireRequest request,
            Optional<ChunkSignatures> signatures,
            AwsChunkedStream.Trailer trailer,
            BodyChecks checks) {
        AwsChunkedStream stream = new AwsChunkedStream(request.body(), signatures, trailer);
        return new S3Body(stream, checks.withTrailers(stream));
    }

    /// Why the body is refused; empty while nothing is wrong with it.
    Optional<Failure> failure() {
        return failure;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (failure.isPresent()) {
            throw new BodyException(failure.get());
        }
        try {
            return ended ? -1 : readOn(target, offset, length);
        } catch (BodyException e) {
            failure = Optional.of(e.failure());
            throw e;
        }
    }

    private int readOn(byte[] target, int offset, int length) throws IOException {
        int count = source.read(target, offset, length);
        if (count < 0) {
            checks.atEnd(bytes);
            ended = true;
            return -1;
        }
        checks.update(target, offset, count);
        bytes += count;
        if (bytes > MAX_UPLOAD) {
            throw new BodyException(RequestFailures.entityTooLarge());
        }
        return count;
    }

    /// All of it, for documents only.
    ///
    /// @throws FailureException with `MalformedXML` when it is too long, and for a body that is not what was said
    byte[] readDocument() throws IOException, FailureException {
        try {
            byte[] document = readNBytes(MOST_OF_DOCUMENT + 1);
            if (document.length > MOST_OF_DOCUMENT) {
                throw Failure.malformedXml().asException();
            }
            return document;
        } catch (BodyException e) {
            throw e.failure().asException();
        }
    }
}
