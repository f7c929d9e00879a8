package io.strongroom.e2e.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.e2e.support.ServedStore;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Signatures of every scheme that are well formed and wrong, or not even that.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BrokenSignatureTest {
    private static final String EMPTY_SHA256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final String basic =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").format(now.atOffset(ZoneOffset.UTC));
    private final String day = basic.substring(0, 8);

    @TempDir
    static Path folder;

    private ServedStore store;

    @BeforeAll
    void serve() throws Exception {
        store = ServedStore.in(folder);
    }

    @AfterAll
    void stop() throws Exception {
        store.close();
    }

    private void refused(RawRequest request, int status, String code) throws Exception {
        Reply reply = RawClient.ask(store.address(), request);
        assertThat(reply.code()).as(reply.body()).isEqualTo(code);
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.body()).doesNotContain(store.owner().secret());
        // The same key still opens the door when it is used as it should be.
        RawRequest right = RawRequest.of("GET", "/").signedFor("/", store.owner());
        assertThat(RawClient.ask(store.address(), right).status()).isEqualTo(200);
    }

    private String id() {
        return store.owner().id();
    }

    private RawRequest dated() {
        return RawRequest.of("GET", "/b/k")
                .with("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atOffset(ZoneOffset.UTC)));
    }

    @Test
    void noneAtAll() throws Exception {
        refused(RawRequest.of("GET", "/b/k"), 403, "AccessDenied");
        refused(RawRequest.of("PUT", "/b"), 403, "AccessDenied");
    }

    @Test
    void v1InTheHeader() throws Exception {
        refused(dated().with("Authorization", "OSS " + id() + ":AAAA"), 403, "SignatureDoesNotMatch");
        refused(dated().with("Authorization", "OSS " + id() + ":"), 400, "InvalidArgument");
        refused(dated().with("Authorization", "OSS :"), 400, "InvalidArgument");
        refused(dated().with("Authorization", "OSS nobody:AAAA"), 403, "InvalidAccessKeyId");
        refused(RawRequest.of("GET", "/b/k").with("Authorization", "OSS " + id() + ":AAAA"), 403, "AccessDenied");
        refused(
                dated().with("Date", "Thu, 01 Jan 2015 00:00:00 GMT").with("Authorization", "OSS " + id() + ":AAAA"),
                403,
                "RequestTimeTooSkewed");
    }

    @ParameterizedTest
    @CsvSource({"AAAA,SignatureDoesNotMatch", "'',SignatureDoesNotMatch", "%00,SignatureDoesNotMatch"})
    void v1InTheAddress(String signature, String code) throws Exception {
        String expires = Long.toString(now.getEpochSecond() + 600);
        String address = "/b/k?OSSAccessKeyId=" + id() + "&Expires=" + expires + "&Signature=" + signature;
        refused(RawRequest.of("GET", address), 403, code);
        refused(RawRequest.of("GET", address.replace(expires, "1")), 403, "AccessDenied");
        refused(RawRequest.of("GET", address.replace(expires, "x")), 403, "AccessDenied");
        refused(RawRequest.of("GET", address.replace(expires, "99999999999999999999")), 403, "AccessDenied");
        refused(RawRequest.of("GET", address.replace("&Expires=" + expires, "")), 403, "AccessDenied");
    }

    @Test
    void v4InTheHeader() throws Exception {
        String authorization = "OSS4-HMAC-SHA256 Credential=" + id() + "/" + day
                + "/cn-hangzhou/oss/aliyun_v4_request,Signature=" + "0".repeat(64);
        RawRequest request =
                RawRequest.of("GET", "/b/k").with("x-oss-date", basic).with("x-oss-content-sha256", "UNSIGNED-PAYLOAD");
        refused(request.with("Authorization", authorization), 403, "SignatureDoesNotMatch");
        refused(request.with("Authorization", authorization.replace("/oss/", "/ecs/")), 400, "InvalidArgument");
        refused(request.with("Authorization", authorization.replace(day, "20150101")), 400, "InvalidArgument");
        refused(request.with("Authorization", "OSS4-HMAC-SHA256 "), 400, "InvalidArgument");
    }

    @Test
    void v4InTheAddress() throws Exception {
        String address = "/b/k?x-oss-signature-version=OSS4-HMAC-SHA256&x-oss-credential=" + id() + "%2F" + day
                + "%2Fcn-hangzhou%2Foss%2Faliyun_v4_request&x-oss-date=" + basic
                + "&x-oss-expires=600&x-oss-signature=" + "0".repeat(64);
        refused(RawRequest.of("GET", address), 403, "SignatureDoesNotMatch");
        refused(RawRequest.of("GET", address.replace("=600", "=604801")), 400, "InvalidArgument");
        refused(RawRequest.of("GET", address.replace("=600", "=-1")), 400, "InvalidArgument");
        refused(RawRequest.of("GET", address.replace("OSS4", "OSS5")), 400, "InvalidArgument");
    }

    @Test
    void v4OfS3() throws Exception {
        RawRequest good = AwsSigned.of(RawRequest.of("GET", "/b/k"), "/b/k", "", "UNSIGNED-PAYLOAD", store.owner());
        refused(good, 400, "InvalidBucketName");
        refused(new RawRequest("GET", "/b/other", good.headers(), good.body()), 403, "SignatureDoesNotMatch");
        refused(good.with("Authorization", "AWS4-HMAC-SHA256 x"), 400, "AuthorizationHeaderMalformed");
        String address = "/b/k?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=" + id() + "%2F" + day
                + "%2Feu-central-1%2Fs3%2Faws4_request&X-Amz-Date=" + basic
                + "&X-Amz-Expires=600&X-Amz-SignedHeaders=host&X-Amz-Signature=" + "0".repeat(64);
        refused(RawRequest.of("GET", address), 403, "SignatureDoesNotMatch");
    }

    @Test
    void acs3() throws Exception {
        String signed = "host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version";
        RawRequest request = RawRequest.of("POST", "/")
                .with("x-acs-action", "ListKeys")
                .with("x-acs-version", "2016-01-20")
                .with("x-acs-date", now.toString())
                .with("x-acs-signature-nonce", "acs3-nonce")
                .with("x-acs-content-sha256", EMPTY_SHA256)
                .with(
                        "Authorization",
                        "ACS3-HMAC-SHA256 Credential=" + id() + ",SignedHeaders=" + signed + ",Signature="
                                + "0".repeat(64));
        refused(request, 400, "IncompleteSignature");
        refused(request.with("x-acs-content-sha256", "0".repeat(64)), 400, "IncompleteSignature");
        String authorization = request.headers().getOrDefault("Authorization", "");
        refused(request.with("Authorization", authorization.replace("x-acs-action;", "")), 400, "IncompleteSignature");
        refused(
                request.with("Authorization", authorization.replace(id(), "nobody")),
                404,
                "InvalidAccessKeyId.NotFound");
    }

    @Test
    void rpc() throws Exception {
        String address = "/?Action=ListKeys&Version=2016-01-20&Format=JSON&AccessKeyId=" + id()
                + "&SignatureMethod=HMAC-SHA1&SignatureVersion=1.0&SignatureNonce=rpc-nonce&Timestamp="
                + now.toString().replace(":", "%3A") + "&Signature=AAAA";
        refused(RawRequest.of("GET", address), 400, "IncompleteSignature");
        refused(RawRequest.of("GET", address.replace("SHA1", "MD5")), 400, "IncompleteSignature");
        refused(RawRequest.of("GET", address.replace(id(), "nobody")), 404, "InvalidAccessKeyId.NotFound");
    }
}
