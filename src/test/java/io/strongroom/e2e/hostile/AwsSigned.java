package io.strongroom.e2e.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.strongroom.e2e.support.ServedStore;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signature Version 4 of a request to S3, over host, date and digest alone.
final class AwsSigned {
    private static final String SIGNED = "host;x-amz-content-sha256;x-amz-date";

    private AwsSigned() {}

    /// @param path of the target, which is signed as it stands
    /// @param query canonical: sorted, with equals signs
    /// @param payload the word for the digest of the body
    static RawRequest of(RawRequest request, String path, String query, String payload, ServedStore.Key key) {
        String time = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").format(ZonedDateTime.now(ZoneOffset.UTC));
        String scope = time.substring(0, 8) + "/eu-central-1/s3/aws4_request";
        String canonical = String.join(
                "\n",
                request.method(),
                path,
                query,
                "host:127.0.0.1",
                "x-amz-content-sha256:" + payload,
                "x-amz-date:" + time,
                "",
                SIGNED,
                payload);
        String text = "AWS4-HMAC-SHA256\n" + time + "\n" + scope + "\n" + hex(sha256(canonical));
        byte[] secret = ("AWS4" + key.secret()).getBytes(UTF_8);
        for (String part : scope.split("/", -1)) {
            secret = hmac(secret, part);
        }
        return request.with("x-amz-date", time)
                .with("x-amz-content-sha256", payload)
                .with(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=" + key.id() + "/" + scope + ",SignedHeaders=" + SIGNED
                                + ",Signature=" + hex(hmac(secret, text)));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
