package io.strongroom.app.http.sign;

import java.util.Arrays;
import java.util.HexFormat;

/// The signatures of the chunks of a body, each of which covers the one before. For one thread; to be closed, which
/// wipes the key.
///
/// Source: Amazon S3 API Reference, "Signature Calculations for the Authorization Header: Transferring Payload in
/// Multiple Chunks", and "… Including Trailing Headers".
public final class ChunkSignatures implements AutoCloseable {
    private final byte[] signingKey;
    private final String timestamp;
    private final String scope;
    private String before;

    /// @param signingKey belongs to this object from now on
    /// @param seed the signature of the request's head
    ChunkSignatures(byte[] signingKey, String timestamp, String scope, String seed) {
        this.signingKey = signingKey;
        this.timestamp = timestamp;
        this.scope = scope;
        this.before = seed;
    }

    /// Whether `signature` is that of the next chunk.
    ///
    /// @param contentSha256 digest of the chunk's data
    public boolean isNextChunk(byte[] contentSha256, String signature) {
        return isNext(
                String.join(
                        "\n",
                        "AWS4-HMAC-SHA256-PAYLOAD",
                        timestamp,
                        scope,
                        before,
                        Hmac.hexSha256(""),
                        HexFormat.of().formatHex(contentSha256)),
                signature);
    }

    /// Whether `signature` is that of the trailing headers behind the last chunk.
    ///
    /// @param trailers a line for each, `name:value`, ended by a line feed
    public boolean isOfTrailers(String trailers, String signature) {
        return isNext(
                String.join("\n", "AWS4-HMAC-SHA256-TRAILER", timestamp, scope, before, Hmac.hexSha256(trailers)),
                signature);
    }

    private boolean isNext(String stringToSign, String signature) {
        String expected = HexFormat.of().formatHex(Hmac.sha256(signingKey, stringToSign));
        before = expected;
        return Hmac.same(expected, signature);
    }

    @Override
    public void close() {
        Arrays.fill(signingKey, (byte) 0);
    }
}
