package io.strongroom.app.http.s3;

import io.strongroom.app.http.sign.ChunkSignatures;
import io.strongroom.app.http.wire.Failure;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes apart a body of `Content-Encoding: aws-chunked`: chunks, each with its length and perhaps a signature, then
/// trailing headers. A chunk is handed on before its signature is known to be right; the end only when all were.
///
/// Source: Amazon S3 API Reference, "Signature Calculations for the Authorization Header: Transferring Payload in
/// Multiple Chunks".
final class AwsChunkedStream extends InputStream {
    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_LINE = 4096;
    private static final int MOST_TRAILERS = 16;
    private static final String TRAILER_SIGNATURE = "x-amz-trailer-signature";
    private static final Pattern CHUNK =
            Pattern.compile("([0-9a-fA-F]{1,15})(?:;chunk-signature=([0-9a-fA-F]{64}))?(?:;.*)?");

    /// What stands behind the last chunk.
    enum Trailer {
        NONE,
        HEADERS
    }

    private final InputStream source;
    private final Optional<ChunkSignatures> signatures;
    private final Trailer trailer;
    private final SequencedMap<String, String> trailers = new LinkedHashMap<>();
    private BodyDigest digest = BodyDigest.of("SHA-256");
    private String signature = "";
    private long left;
    private boolean begun;
    private boolean ended;

    /// @param signatures empty for chunks without signatures
    AwsChunkedStream(InputStream source, Optional<ChunkSignatures> signatures, Trailer trailer) {
        this.source = new BufferedInputStream(source, BUFFER);
        this.signatures = signatures;
        this.trailer = trailer;
    }

    /// The trailing headers by lower-case name; all there once the end was read.
    Map<String, String> trailers() {
        return Map.copyOf(trailers);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (left == 0 && !ended) {
            nextChunk();
        }
        if (ended) {
            return -1;
        }
        int count = source.read(bytes, offset, (int) Math.min(length, left));
        if (count < 0) {
            throw incomplete();
        }
        left -= count;
        if (signatures.isPresent()) {
            digest.update(bytes, offset, count);
        }
        return count;
    }

    private void nextChunk() throws IOException {
        if (begun) {
            endChunk();
        }
        begun = true;
        Matcher head = CHUNK.matcher(line());
        if (!head.matches() || (signatures.isPresent() && head.group(2) == null)) {
            throw malformed();
        }
        left = Long.parseLong(head.group(1), 16);
        signature = Optional.ofNullable(head.group(2)).orElse("");
        if (left == 0) {
            checkChunk();
            readTrailers();
            ended = true;
        }
    }

    private void endChunk() throws IOException {
        if (!line().isEmpty()) {
            throw malformed();
        }
        checkChunk();
        digest = BodyDigest.of("SHA-256");
    }

    private void checkChunk() throws BodyException {
        if (signatures.isPresent() && !signatures.get().isNextChunk(digest.value(), signature)) {
            throw mismatch();
        }
    }

    // Some clients leave out the empty line at the very end.
    private void readTrailers() throws IOException {
        String signed = "";
        for (String line = lineOrEnd(); !line.isEmpty(); line = lineOrEnd()) {
            int colon = line.indexOf(':');
            if (colon < 1 || trailer == Trailer.NONE || trailers.size() == MOST_TRAILERS) {
                throw malformed();
            }
            String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            String value = line.substring(colon + 1).strip();
            if (name.equals(TRAILER_SIGNATURE)) {
                signed = value;
            } else {
                trailers.put(name, value);
            }
        }
        if (trailer == Trailer.HEADERS && signatures.isPresent()) {
            StringBuilder text = new StringBuilder();
            trailers.forEach(
                    (name, value) -> text.append(name).append(':').append(value).append('\n'));
            if (!signatures.get().isOfTrailers(text.toString(), signed)) {
                throw mismatch();
            }
        }
    }

    private String line() throws IOException {
        return line(source.read());
    }

    private String lineOrEnd() throws IOException {
        int first = source.read();
        return first < 0 ? "" : line(first);
    }

    private String line(int first) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int octet = first; octet != '\n'; octet = source.read()) {
            if (octet < 0) {
                throw incomplete();
            }
            if (line.size() == LONGEST_LINE) {
                throw malformed();
            }
            line.write(octet);
        }
        String text = line.toString(StandardCharsets.UTF_8);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    private static BodyException incomplete() {
        return new BodyException(RequestFailures.incompleteBody());
    }

    private static BodyException malformed() {
        return new BodyException(new Failure(400, "InvalidRequest", "The body is not in the form of aws-chunked."));
    }

    private static BodyException mismatch() {
        return new BodyException(new Failure(
                403,
                "SignatureDoesNotMatch",
                "The signature we calculated of a chunk or of the trailing headers does not match the one you"
                        + " provided."));
    }
}
