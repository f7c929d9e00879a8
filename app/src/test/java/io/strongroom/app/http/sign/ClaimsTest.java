package io.strongroom.app.http.sign;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.strongroom.app.http.wire.Failure;
import io.strongroom.app.http.wire.FailureException;
import io.strongroom.app.http.wire.Headers;
import io.strongroom.app.http.wire.Query;
import io.strongroom.app.http.wire.Target;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Signatures that real clients make, and what is made of each change to them.
class ClaimsTest {
    private static final byte[] SECRET = "sk".getBytes(UTF_8);
    private static final String DATE = "Wed, 02 Dec 2026 08:00:00 GMT";
    private static final String V1_ENCRYPTION = "OSS ak:9daeHM7PRptkxTqsoruekoJql9Q=";
    private static final String V4_QUERY = "param1=value1&%2Bparam1=value3&%7Cparam1=value4&%2Bparam2&%7Cparam2&param2";
    private static final String V4_AUTHORIZATION =
            "OSS4-HMAC-SHA256 Credential=ak/20231216/cn-hangzhou/oss/aliyun_v4_request,"
                    + "Signature=e21d18daa82167720f9b1047ae7e7f1ce7cb77a31e8203a7d5f4624fa0284afe";
    private static final Map<String, String> V4_HEADERS = Map.of(
            "x-oss-head1", "value",
            "abc", "value",
            "ZAbc", "value",
            "XYZ", "value",
            "content-type", "text/plain",
            "x-oss-content-sha256", "UNSIGNED-PAYLOAD",
            "x-oss-date", "20231216T162057Z");

    private static SignedRequest request(String method, String path, String query, Map<String, String> headers)
            throws FailureException {
        Map<String, String> octets = new HashMap<>();
        headers.forEach((name, value) -> octets.put(name, new String(value.getBytes(UTF_8), ISO_8859_1)));
        return new SignedRequest(
                method,
                Target.of("127.0.0.1:9480", path, List.of("127.0.0.1")),
                Query.parse(query),
                Headers.ofOctets(octets.entrySet()));
    }

    private static boolean isRight(SignedRequest request) throws FailureException {
        return Claims.of(request).orElseThrow().matches(SECRET);
    }

    private static Failure failureOf(ThrowingCallable call) {
        return catchThrowableOfType(FailureException.class, call).failure();
    }

    private static Map<String, String> with(Map<String, String> headers, String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return more;
    }

    @ParameterizedTest
    @ValueSource(strings = {"encryption", "encryption=", "prefix=unsigned&encryption"})
    void v1CoversTheOperationHoweverItIsWritten(String query) throws Exception {
        Map<String, String> headers =
                Map.of("Date", DATE, "Content-Type", "text/plain; charset=utf-8", "Authorization", V1_ENCRYPTION);
        assertThat(isRight(request("PUT", "/demo-bucket/", query, headers))).isTrue();
        assertThat(isRight(request("PUT", "/demo-bucket", query, headers))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /demo-bucket/, encryption",
        "PUT, /demo-bucket2/, encryption",
        "PUT, /demo-bucket/x, encryption",
        "PUT, /demo-bucket/, acl",
        "PUT, /demo-bucket/, encryption&acl"
    })
    void v1DoesNotHoldForAnotherRequest(String method, String path, String query) throws Exception {
        Map<String, String> headers =
                Map.of("Date", DATE, "Content-Type", "text/plain; charset=utf-8", "Authorization", V1_ENCRYPTION);
        assertThat(isRight(request(method, path, query, headers))).isFalse();
    }

    @Test
    void v1DoesNotHoldForAnotherSecret() throws Exception {
        Map<String, String> headers =
                Map.of("Date", DATE, "Content-Type", "text/plain; charset=utf-8", "Authorization", V1_ENCRYPTION);
        assertThat(Claims.of(request("PUT", "/demo-bucket/", "encryption", headers))
                        .orElseThrow()
                        .matches("sl".getBytes(UTF_8)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/demo-bucket/dir/a%20b.txt", "/demo-bucket/dir%2Fa%20b.txt", "/demo-bucket/%64ir/a b.txt"})
    void v1CoversTheNameWithoutItsEncoding(String path) throws Exception {
        Map<String, String> headers = Map.of(
                "date", DATE,
                "content-md5", "eB5eJF1ptWaXm4bijSPyxw==",
                "content-type", "text/html",
                "X-Oss-Meta-Author", "foo@bar.com",
                "x-oss-server-side-encryption", "KMS",
                "authorization", "OSS ak:2dBm5Y6qzpgob7z/Wsyd0xERIcM=");
        assertThat(isRight(request("PUT", path, "", headers))).isTrue();
        assertThat(isRight(request("PUT", path, "", with(headers, "x-oss-meta-author", "other"))))
                .isFalse();
        assertThat(isRight(request("PUT", path, "", with(headers, "x-oss-more", ""))))
                .isFalse();
    }

    @Test
    void v1InAnAddressHoldsUntilItExpires() throws Exception {
        String query = "OSSAccessKeyId=ak&Expires=1796284800&Signature=rTYi3PLsvir01c7uuQzFMVBqN7w%3D";
        SignedRequest request = request("GET", "/demo-bucket/dir/a%20b.txt", query, Map.of());
        Claim claim = Claims.of(request).orElseThrow();
        assertThat(claim.accessKeyId()).isEqualTo("ak");
        assertThat(claim.matches(SECRET)).isTrue();
        assertThatCode(() -> claim.checkTime(Instant.ofEpochSecond(1796284800))).doesNotThrowAnyException();
        assertThat(failureOf(() -> claim.checkTime(Instant.ofEpochSecond(1796284801))))
                .isEqualTo(new Failure(403, "AccessDenied", "Request has expired."));
    }

    @Test
    void v4CoversEverythingInItsOrder() throws Exception {
        SignedRequest request = request(
                "PUT", "/bucket/1234+-/123/1.txt", V4_QUERY, with(V4_HEADERS, "Authorization", V4_AUTHORIZATION));
        Claim claim = Claims.of(request).orElseThrow();
        assertThat(Hmac.hexSha256(claim.evidence().getOrDefault("CanonicalRequest", "")))
                .isEqualTo("f4613657f1b108998e8dbd10a1aa5da621dc2c6e02c9ddec0f163664848704c4");
        assertThat(claim.matches(SECRET)).isTrue();
        assertThat(claim.matches("sl".getBytes(UTF_8))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "GET /bucket/1234+-/123/1.txt x-oss-head1 value",
                "PUT /bucket/1234%20-/123/1.txt x-oss-head1 value",
                "PUT /bucket2/1234+-/123/1.txt x-oss-head1 value",
                "PUT /bucket/1234+-/123/1.txt x-oss-head1 other",
                "PUT /bucket/1234+-/123/1.txt x-oss-head2 value",
                "PUT /bucket/1234+-/123/1.txt content-type text/html",
                "PUT /bucket/1234+-/123/1.txt x-oss-date 20231216T162058Z"
            })
    void v4DoesNotHoldForAnotherRequest(String method, String path, String name, String value) throws Exception {
        Map<String, String> headers = with(with(V4_HEADERS, "Authorization", V4_AUTHORIZATION), name, value);
        assertThat(isRight(request(method, path, V4_QUERY, headers))).isFalse();
    }

    @Test
    void v4IsReadInTheOrderOfPythonToo() throws Exception {
        String credential = "Credential=ak/20231216/cn-hangzhou/oss/aliyun_v4_request";
        String signature = "Signature=e21d18daa82167720f9b1047ae7e7f1ce7cb77a31e8203a7d5f4624fa0284afe";
        Map<String, String> headers = with(
                V4_HEADERS,
                "Authorization",
                "OSS4-HMAC-SHA256 " + signature + ", " + credential + ", AdditionalHeaders=");
        assertThat(isRight(request("PUT", "/bucket/1234+-/123/1.txt", V4_QUERY, headers)))
                .isTrue();
    }

    @Test
    void v4InAnAddressHoldsForItsSeconds() throws Exception {
        Map<String, String> headers = Map.of(
                "x-oss-head1", "value",
                "abc", "value",
                "ZAbc", "value",
                "XYZ", "value",
                "content-type", "application/octet-stream");
        String query = V4_QUERY
                + "&x-oss-date=20231217T025437Z&x-oss-expires=599&x-oss-signature-version=OSS4-HMAC-SHA256"
                + "&x-oss-credential=ak%2F20231217%2Fcn-hangzhou%2Foss%2Faliyun_v4_request"
                + "&x-oss-signature=a39966c61718be0d5b14e668088b3fa07601033f6518ac7b523100014269c0fe";
        Claim claim = Claims.of(request("PUT", "/bucket/1234+-/123/1.txt", query, headers))
                .orElseThrow();
        assertThat(claim.matches(SECRET)).isTrue();
        assertThatCode(() -> claim.checkTime(Instant.parse("2023-12-17T03:04:36Z")))
                .doesNotThrowAnyException();
        assertThat(failureOf(() -> claim.checkTime(Instant.parse("2023-12-17T03:04:37Z")))
                        .message())
                .isEqualTo("Request has expired.");
        assertThat(failureOf(() -> claim.checkTime(Instant.parse("2023-12-17T02:39:36Z")))
                        .code())
                .isEqualTo("RequestTimeTooSkewed");
    }

    @Test
    void v4CoversTheTextOfADateHeaderAsOneClientSendsIt() throws Exception {
        Map<String, String> headers = Map.of("Date", DATE, "Host", "127.0.0.1");
        SignedRequest request = request("GET", "/b/k", "", headers);
        V4Scope scope = V4Scope.parse("ak/20261202/cn-hangzhou/oss/aliyun_v4_request", V4Scope.Family.OSS);
        String canonical = "GET\n/b/k\n\n\n\nUNSIGNED-PAYLOAD";
        String signature = scope.sign(
                SECRET,
                "OSS4-HMAC-SHA256\n" + DATE + "\n20261202/cn-hangzhou/oss/aliyun_v4_request\n"
                        + Hmac.hexSha256(canonical));
        String authorization = "OSS4-HMAC-SHA256 Credential=ak/20261202/cn-hangzhou/oss/aliyun_v4_request,Signature=";
        SignedRequest signed = new SignedRequest(
                "GET",
                request.target(),
                request.query(),
                Headers.ofOctets(with(headers, "Authorization", authorization + signature)
                        .entrySet()));
        assertThat(isRight(signed)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"899, false", "901, true", "-899, false", "-901, true"})
    void aHeaderHoldsForAQuarterOfAnHourEitherWay(int seconds, boolean refused) throws Exception {
        Map<String, String> headers = Map.of("Date", DATE, "Authorization", V1_ENCRYPTION);
        Claim claim = Claims.of(request("PUT", "/b/", "", headers)).orElseThrow();
        Instant now = Instant.parse("2026-12-02T08:00:00Z").plusSeconds(seconds);
        if (refused) {
            assertThat(failureOf(() -> claim.checkTime(now)).code()).isEqualTo("RequestTimeTooSkewed");
        } else {
            assertThatCode(() -> claim.checkTime(now)).doesNotThrowAnyException();
        }
    }

    @Test
    void nothingSignedClaimsNothing() throws Exception {
        assertThat(Claims.of(request("GET", "/b/k", "x=1", Map.of("Date", DATE))))
                .isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Signature=x&Expires=1|''|AccessDenied",
                "OSSAccessKeyId=ak&Signature=x&Expires=soon|''|AccessDenied",
                "OSSAccessKeyId=ak&Signature=x&Expires=1|OSS ak:x|InvalidArgument",
                "''|OSS ak|InvalidArgument",
                "''|OSS :x|InvalidArgument",
                "''|OSS2 AccessKeyId:ak,Signature:x|InvalidArgument",
                "''|Basic YTpi|InvalidArgument",
                "''|OSS4-HMAC-SHA256 Signature=x|InvalidArgument",
                "''|OSS4-HMAC-SHA256 Credential=ak/20261202/r/oss/other,Signature=x|InvalidArgument",
                "''|OSS4-HMAC-SHA256 Credential=ak/20261203/r/oss/aliyun_v4_request,Signature=x|InvalidArgument",
                "x-oss-signature-version=OSS5|''|InvalidArgument",
                "security-token=t|OSS ak:x|InvalidSecurityToken"
            })
    void whatCannotBeIsRefused(String query, String authorization, String code) {
        Map<String, String> headers = Map.of("Date", DATE, "Authorization", authorization);
        assertThat(failureOf(() -> Claims.of(request("GET", "/b/k", query, headers)))
                        .code())
                .isEqualTo(code);
    }

    @Test
    void withoutADateNothingIsBelieved() {
        Map<String, String> headers = Map.of("Authorization", V1_ENCRYPTION);
        assertThat(failureOf(() -> Claims.of(request("GET", "/b/k", "", headers)))
                        .code())
                .isEqualTo("AccessDenied");
    }

    @Test
    void evidenceShowsWhatWasExpected() throws Exception {
        Map<String, String> headers = Map.of("Date", DATE, "Authorization", V1_ENCRYPTION);
        assertThat(Claims.of(request("GET", "/demo/", "acl", headers))
                        .orElseThrow()
                        .evidence())
                .containsEntry("StringToSign", "GET\n\n\n" + DATE + "\n/demo/?acl")
                .containsEntry("OSSAccessKeyId", "ak")
                .hasEntrySatisfying(
                        "StringToSignBytes", bytes -> assertThat(bytes).startsWith("47 45 54 0a"));
    }
}
