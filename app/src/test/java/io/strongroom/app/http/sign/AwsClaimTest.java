package io.strongroom.app.http.sign;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.strongroom.app.http.wire.Failure;
import io.strongroom.app.http.wire.FailureException;
import io.strongroom.app.http.wire.Headers;
import io.strongroom.app.http.wire.Query;
import io.strongroom.app.http.wire.RequestBody;
import io.strongroom.app.http.wire.WireRequest;
import java.io.InputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The published examples of signatures for S3, and what is made of each change to them.
class AwsClaimTest {
    private static final byte[] SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY".getBytes(UTF_8);
    private static final String HOST = "examplebucket.s3.amazonaws.com";
    private static final String EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private static final String SCOPE = "AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request";
    private static final Map<String, String> GET_OBJECT = Map.of(
            "Host",
            HOST,
            "Range",
            "bytes=0-9",
            "x-amz-content-sha256",
            EMPTY,
            "x-amz-date",
            "20130524T000000Z",
            "Authorization",
            authorization(
                    "host;range;x-amz-content-sha256;x-amz-date",
                    "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41"));
    private static final String PRESIGNED = "X-Amz-Algorithm=AWS4-HMAC-SHA256"
            + "&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request"
            + "&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host"
            + "&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404";

    private static String authorization(String signed, String signature) {
        return "AWS4-HMAC-SHA256 Credential=" + SCOPE + ",SignedHeaders=" + signed + ",Signature=" + signature;
    }

    private static WireRequest request(String method, String path, String query, Map<String, String> headers)
            throws FailureException {
        return new WireRequest(
                method,
                HOST,
                path,
                Query.parse(query),
                Headers.ofOctets(headers.entrySet()),
                Optional.empty(),
                new RequestBody(InputStream.nullInputStream()));
    }

    private static boolean isRight(WireRequest request) throws FailureException {
        return AwsClaim.of(request).matches(SECRET);
    }

    private static Map<String, String> with(Map<String, String> headers, String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return more;
    }

    private static Failure failureOf(ThrowingCallable call) {
        return catchThrowableOfType(FailureException.class, call).failure();
    }

    @Test
    void theExampleOfAReadIsRight() throws Exception {
        assertThat(isRight(request("GET", "/test.txt", "", GET_OBJECT))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"HEAD, /test.txt, ''", "GET, /test.txt2, ''", "GET, /test.txt, acl"})
    void itDoesNotHoldForAnotherRequest(String method, String path, String query) throws Exception {
        assertThat(isRight(request(method, path, query, GET_OBJECT))).isFalse();
    }

    @Test
    void itDoesNotHoldForOtherHeadersOrSecrets() throws Exception {
        assertThat(isRight(request("GET", "/test.txt", "", with(GET_OBJECT, "Range", "bytes=0-10"))))
                .isFalse();
        assertThat(AwsClaim.of(request("GET", "/test.txt", "", GET_OBJECT)).matches("other".getBytes(UTF_8)))
                .isFalse();
    }

    @Test
    void aHeaderThatMeansSomethingMustBeSigned() {
        Failure failure = failureOf(() ->
                AwsClaim.of(request("GET", "/test.txt", "", with(GET_OBJECT, "x-amz-copy-source", "/other/object"))));
        assertThat(failure.code()).isEqualTo("AccessDenied");
        assertThat(failure.details()).containsEntry("HeadersNotSigned", "x-amz-copy-source");
    }

    // The name is signed as clients send it: with the dollar sign encoded.
    @Test
    void theExampleOfAWriteIsRight() throws Exception {
        Map<String, String> headers = Map.of(
                "Host", HOST,
                "Date", "Fri, 24 May 2013 00:00:00 GMT",
                "x-amz-date", "20130524T000000Z",
                "x-amz-storage-class", "REDUCED_REDUNDANCY",
                "x-amz-content-sha256", "44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072",
                "Authorization",
                        authorization(
                                "date;host;x-amz-content-sha256;x-amz-date;x-amz-storage-class",
                                "98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd"));
        assertThat(isRight(request("PUT", "/test%24file.text", "", headers))).isTrue();
        assertThat(isRight(request("PUT", "/test$file.text", "", headers))).isTrue();
    }

    @Test
    void theExamplesWithQueriesAreRight() throws Exception {
        Map<String, String> headers = Map.of(
                "Host",
                HOST,
                "x-amz-date",
                "20130524T000000Z",
                "x-amz-content-sha256",
                EMPTY,
                "Authorization",
                authorization(
                        "host;x-amz-content-sha256;x-amz-date",
                        "fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543"));
        assertThat(isRight(request("GET", "/", "lifecycle", headers))).isTrue();
        Map<String, String> listing = with(
                headers,
                "Authorization",
                authorization(
                        "host;x-amz-content-sha256;x-amz-date",
                        "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7"));
        assertThat(isRight(request("GET", "/", "max-keys=2&prefix=J", listing))).isTrue();
        assertThat(isRight(request("GET", "/", "prefix=J&max-keys=2", listing))).isTrue();
    }

    @Test
    void theExampleOfAnAddressHoldsForADay() throws Exception {
        Map<String, String> headers = Map.of("Host", HOST);
        AwsClaim claim = AwsClaim.of(request("GET", "/test.txt", PRESIGNED, headers));
        assertThat(claim.matches(SECRET)).isTrue();
        claim.checkTime(Instant.parse("2013-05-25T00:00:00Z"));
        assertThat(failureOf(() -> claim.checkTime(Instant.parse("2013-05-25T00:00:01Z")))
                        .message())
                .isEqualTo("Request has expired.");
        assertThat(isRight(request("PUT", "/test.txt", PRESIGNED, headers))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Amz-Expires=0", "X-Amz-Expires=604801", "X-Amz-Expires=", "X-Amz-Expires=1d"})
    void anAddressHoldsForSevenDaysAtMost(String expires) {
        String query = PRESIGNED.replace("X-Amz-Expires=86400", expires);
        assertThat(failureOf(() -> AwsClaim.of(request("GET", "/test.txt", query, Map.of("Host", HOST))))
                        .code())
                .isEqualTo("AuthorizationQueryParametersError");
    }

    @ParameterizedTest
    @CsvSource({"2013-05-24T00:15:01Z", "2013-05-23T23:44:59Z"})
    void clocksMayDifferByAQuarterOfAnHour(Instant now) throws Exception {
        AwsClaim claim = AwsClaim.of(request("GET", "/test.txt", "", GET_OBJECT));
        claim.checkTime(Instant.parse("2013-05-24T00:15:00Z"));
        assertThat(failureOf(() -> claim.checkTime(now)).code()).isEqualTo("RequestTimeTooSkewed");
    }

    @Test
    void theExampleOfChunksIsRight() throws Exception {
        Map<String, String> headers = Map.of(
                "Host", "s3.amazonaws.com",
                "x-amz-date", "20130524T000000Z",
                "x-amz-storage-class", "REDUCED_REDUNDANCY",
                "x-amz-content-sha256", "STREAMING-AWS4-HMAC-SHA256-PAYLOAD",
                "Content-Encoding", "aws-chunked",
                "x-amz-decoded-content-length", "66560",
                "Content-Length", "66824",
                "Authorization",
                        authorization(
                                "content-encoding;content-length;host;x-amz-content-sha256;x-amz-date;"
                                        + "x-amz-decoded-content-length;x-amz-storage-class",
                                "4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9"));
        AwsClaim claim = AwsClaim.of(request("PUT", "/examplebucket/chunkObject.txt", "", headers));
        assertThat(claim.chunks()).isEmpty();
        assertThat(claim.matches(SECRET)).isTrue();
        ChunkSignatures chunks = claim.chunks().orElseThrow();
        assertThat(chunks.isNextChunk(
                        sha256(65_536), "ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648"))
                .isTrue();
        assertThat(chunks.isNextChunk(sha256(1024), "0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497"))
                .isTrue();
        assertThat(chunks.isNextChunk(sha256(0), "b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9"))
                .isTrue();
        assertThat(chunks.isNextChunk(sha256(0), "b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9"))
                .isFalse();
    }

    private static byte[] sha256(int letters) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest("a".repeat(letters).getBytes(UTF_8));
    }
}
