package io.strongroom.app.http.s3;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.strongroom.app.http.sign.AwsClaim;
import io.strongroom.app.http.wire.Headers;
import io.strongroom.app.http.wire.Query;
import io.strongroom.app.http.wire.RequestBody;
import io.strongroom.app.http.wire.WireRequest;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Bodies in every form that S3 has, and each way in which they can be wrong.
class S3BodyTest {
    private static final byte[] SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY".getBytes(UTF_8);
    private static final String SIGNED_HEADERS = "content-encoding;content-length;host;x-amz-content-sha256;x-amz-date;"
            + "x-amz-decoded-content-length;x-amz-storage-class";
    private static final String DIGITS = "123456789";

    /// The published example of an upload in chunks, with another length of the body for what is made of it.
    private static final Map<String, String> CHUNKED = Map.of(
            "Host", "s3.amazonaws.com",
            "x-amz-date", "20130524T000000Z",
            "x-amz-storage-class", "REDUCED_REDUNDANCY",
            "x-amz-content-sha256", "STREAMING-AWS4-HMAC-SHA256-PAYLOAD",
            "Content-Encoding", "aws-chunked",
            "x-amz-decoded-content-length", "66560",
            "Content-Length", "66824",
            "Authorization",
                    "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,SignedHeaders="
                            + SIGNED_HEADERS
                            + ",Signature=4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9");

    private static final String CHUNKS =
            "10000;chunk-signature=ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648\r\n"
                    + "a".repeat(65_536)
                    + "\r\n400;chunk-signature=0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497\r\n"
                    + "a".repeat(1024)
                    + "\r\n0;chunk-signature=b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9\r\n\r\n";

    private static S3Body body(Map<String, String> headers, String sent) throws Exception {
        WireRequest request = new WireRequest(
                "PUT",
                "s3.amazonaws.com",
                "/examplebucket/chunkObject.txt",
                Query.parse(""),
                Headers.ofOctets(headers.entrySet()),
                Optional.of((long) sent.length()),
                new RequestBody(new ByteArrayInputStream(sent.getBytes(UTF_8))));
        AwsClaim claim = AwsClaim.of(request);
        claim.matches(SECRET);
        return S3Body.of(request, claim);
    }

    /// Headers whose signature is not looked at, since nothing hangs on it here.
    private static Map<String, String> headers(String payload, Map<String, String> more) {
        Map<String, String> headers = new HashMap<>(more);
        headers.put("Host", "s3.amazonaws.com");
        headers.put("x-amz-date", "20130524T000000Z");
        headers.put("x-amz-content-sha256", payload);
        String signed = "host;x-amz-date;x-amz-content-sha256;" + String.join(";", more.keySet());
        headers.put(
                "Authorization",
                "AWS4-HMAC-SHA256 Credential=AK/20130524/us-east-1/s3/aws4_request,SignedHeaders=" + signed
                        + ",Signature=00");
        return headers;
    }

    private static String refusal(S3Body body) {
        BodyException refused = catchThrowableOfType(BodyException.class, body::readAllBytes);
        assertThat(body.failure()).contains(refused.failure());
        return refused.failure().code();
    }

    @Test
    void signedChunksAreTakenApart() throws Exception {
        assertThat(body(CHUNKED, CHUNKS).readAllBytes())
                .isEqualTo("a".repeat(66_560).getBytes(UTF_8));
    }

    @Test
    void aChangedChunkIsRefused() throws Exception {
        int second = CHUNKS.indexOf("\r\n400") + 100;
        assertThat(refusal(body(CHUNKED, CHUNKS.substring(0, second) + "b" + CHUNKS.substring(second + 1))))
                .isEqualTo("SignatureDoesNotMatch");
    }

    @Test
    void aMissingChunkIsRefused() throws Exception {
        int second = CHUNKS.indexOf("400;");
        int last = CHUNKS.indexOf("0;chunk-signature=b6c6");
        assertThat(refusal(body(CHUNKED, CHUNKS.substring(0, second) + CHUNKS.substring(last))))
                .isEqualTo("SignatureDoesNotMatch");
        assertThat(refusal(body(CHUNKED, CHUNKS.substring(0, last)))).isEqualTo("IncompleteBody");
    }

    @Test
    void aChunkWithoutSignatureIsRefused() throws Exception {
        assertThat(refusal(body(CHUNKED, "1\r\na\r\n0\r\n\r\n"))).isEqualTo("InvalidRequest");
    }

    @ParameterizedTest
    @CsvSource({
        "crc32, y/Q5Jg==",
        "crc32c, 4waSgw==",
        "crc64nvme, rosUhgp5mIg=",
        "sha1, 98O8HYCOBHMq32eZZczDTKeuNEE=",
        "sha256, FeKw08M4keuw8e9gnsQZQgwg4yDOlMZfvIwzEkSOsiU="
    })
    void trailersAreCompared(String algorithm, String value) throws Exception {
        String name = "x-amz-checksum-" + algorithm;
        Map<String, String> headers = headers(
                "STREAMING-UNSIGNED-PAYLOAD-TRAILER",
                Map.of("x-amz-trailer", name, "x-amz-decoded-content-length", "9"));
        String chunks = "4\r\n1234\r\n5\r\n56789\r\n0\r\n" + name + ":" + value + "\r\n\r\n";
        assertThat(body(headers, chunks).readAllBytes()).isEqualTo(DIGITS.getBytes(UTF_8));
        assertThat(refusal(body(headers, chunks.replace("1234\r", "1243\r")))).isEqualTo("BadDigest");
        assertThat(refusal(body(headers, "9\r\n123456789\r\n0\r\n\r\n"))).isEqualTo("BadDigest");
    }

    @Test
    void aShorterBodyThanAnnouncedIsRefused() throws Exception {
        Map<String, String> headers =
                headers("STREAMING-UNSIGNED-PAYLOAD-TRAILER", Map.of("x-amz-decoded-content-length", "10"));
        assertThat(refusal(body(headers, "9\r\n123456789\r\n0\r\n\r\n"))).isEqualTo("IncompleteBody");
    }

    @Test
    void aDigestOfTheBodyIsCompared() throws Exception {
        String digest = "15e2b0d3c33891ebb0f1ef609ec419420c20e320ce94c65fbc8c3312448eb225";
        assertThat(body(headers(digest, Map.of()), DIGITS).readAllBytes()).isEqualTo(DIGITS.getBytes(UTF_8));
        assertThat(refusal(body(headers(digest, Map.of()), "123456780"))).isEqualTo("XAmzContentSHA256Mismatch");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x-amz-checksum-crc32", "content-md5"})
    void headersAreComparedToo(String name) throws Exception {
        String right = name.equals("content-md5") ? "JfnnlDI7RTiF9RgfG2JNCw==" : "y/Q5Jg==";
        assertThat(body(headers("UNSIGNED-PAYLOAD", Map.of(name, right)), DIGITS)
                        .readAllBytes())
                .isEqualTo(DIGITS.getBytes(UTF_8));
        assertThat(refusal(body(headers("UNSIGNED-PAYLOAD", Map.of(name, right)), "123456780")))
                .isEqualTo("BadDigest");
    }
}
