package io.strongroom.app.http.kms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.strongroom.app.http.wire.FailureException;
import io.strongroom.app.http.wire.Headers;
import io.strongroom.app.http.wire.Query;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// The requests that Alibaba Cloud publishes with their signatures, and what differs from them.
final class KmsClaimsTest {
    private static final String RPC = "Timestamp=2016-02-23T12%3A46%3A24Z&Format=XML&AccessKeyId=testid"
            + "&Action=DescribeRegions&SignatureMethod=HMAC-SHA1&Version=2014-05-26&SignatureVersion=1.0"
            + "&SignatureNonce=3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf&Signature=OLeaidS1JvxuMvnyHOwuJ%2BuX5qY%3D";
    private static final byte[] RPC_SECRET = "testsecret".getBytes(UTF_8);

    private static final String QUERY =
            "RegionId=cn-shanghai&ImageId=win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd";
    private static final String SIGNED =
            "host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version";
    private static final Map<String, String> HEADERS = Map.of(
            "Host", "ecs.cn-shanghai.aliyuncs.com",
            "x-acs-action", "RunInstances",
            "x-acs-content-sha256", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "x-acs-date", "2023-10-26T10:22:32Z",
            "x-acs-signature-nonce", "3156853299f313e23d1673dc12e1703d",
            "x-acs-version", "2014-05-26",
            "Authorization",
                    "ACS3-HMAC-SHA256 Credential=YourAccessKeyId,SignedHeaders=" + SIGNED
                            + ",Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0");
    private static final byte[] SECRET = "YourAccessKeySecret".getBytes(UTF_8);

    private static KmsRequest request(String method, String query, Map<String, String> headers, String body)
            throws FailureException {
        Query parsed = Query.parse(query);
        return new KmsRequest(
                method, parsed, Headers.ofOctets(headers.entrySet()), body.getBytes(UTF_8), Parameters.of(parsed));
    }

    private static KmsClaim rpc(String query) throws FailureException {
        return KmsClaims.of(request("GET", query, Map.of(), ""));
    }

    private static KmsClaim acs3(String query, String header, String value) throws FailureException {
        Map<String, String> headers = new TreeMap<>(HEADERS);
        headers.put(header, value);
        return KmsClaims.of(request("POST", query, headers, ""));
    }

    private static String code(org.assertj.core.api.ThrowableAssert.ThrowingCallable action) {
        return catchThrowableOfType(FailureException.class, action).failure().code();
    }

    @Test
    void thePublishedRequestOfVersion1IsSignedAsPublished() throws Exception {
        KmsClaim claim = rpc(RPC);
        assertThat(claim.matches(RPC_SECRET)).isTrue();
        assertThat(claim.matches("testsecret2".getBytes(UTF_8))).isFalse();
        assertThat(claim.accessKeyId()).isEqualTo("testid");
        assertThat(claim.action()).isEqualTo("DescribeRegions");
        assertThat(claim.signedAt()).isEqualTo(Instant.parse("2016-02-23T12:46:24Z"));
    }

    @Test
    void version1CoversMethodAndEveryParameter() throws Exception {
        assertThat(rpc(RPC.replace("DescribeRegions", "DescribeZones")).matches(RPC_SECRET))
                .isFalse();
        assertThat(rpc(RPC + "&More=1").matches(RPC_SECRET)).isFalse();
        assertThat(KmsClaims.of(request("POST", RPC, Map.of(), "")).matches(RPC_SECRET))
                .isFalse();
    }

    @Test
    void version1IsWholeOrRefused() {
        assertThat(code(() -> rpc(RPC.replace("SignatureNonce=", "Other=")))).isEqualTo("MissingParameter");
        assertThat(code(() -> rpc(RPC.replace("HMAC-SHA1", "HMAC-MD5")))).isEqualTo("IncompleteSignature");
        assertThat(code(() -> rpc(RPC.replace("2016-02-23T", "yesterday")))).isEqualTo("IllegalTimestamp");
        assertThat(code(() -> rpc(RPC + "&Action=DeleteKey"))).isEqualTo("InvalidParameter");
    }

    @Test
    void thePublishedRequestOfVersion3IsSignedAsPublished() throws Exception {
        KmsClaim claim = acs3(QUERY, "Accept", "application/json");
        assertThat(claim.matches(SECRET)).isTrue();
        assertThat(claim.matches(RPC_SECRET)).isFalse();
        assertThat(claim.accessKeyId()).isEqualTo("YourAccessKeyId");
        assertThat(claim.action()).isEqualTo("RunInstances");
        assertThat(claim.nonce()).isEqualTo("3156853299f313e23d1673dc12e1703d");
    }

    @Test
    void version3CoversQueryHeadersAndBody() throws Exception {
        assertThat(acs3(QUERY + "&More=1", "Accept", "*/*").matches(SECRET)).isFalse();
        assertThat(acs3(QUERY, "x-acs-action", "DeleteInstances").matches(SECRET))
                .isFalse();
        assertThat(code(() -> KmsClaims.of(request("POST", QUERY, HEADERS, "KeyId=other"))))
                .isEqualTo("IncompleteSignature");
        assertThat(code(() -> acs3(QUERY, "x-acs-more", "1"))).isEqualTo("IncompleteSignature");
        assertThat(code(() -> acs3(QUERY, "x-acs-signature-nonce", ""))).isEqualTo("MissingParameter");
        assertThat(code(() -> acs3(QUERY, "Authorization", "Bearer 1"))).isEqualTo("IncompleteSignature");
    }
}
