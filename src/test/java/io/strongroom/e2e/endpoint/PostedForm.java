package io.strongroom.e2e.endpoint;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.strongroom.e2e.support.ServedStore;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A form with a file as a browser posts it, made by hand: there is no client of the SDKs for it.
final class PostedForm {
    private static final String BOUNDARY = "----strongroom-form";

    private final Map<String, String> fields = new LinkedHashMap<>();
    private String fileName = "report.txt";
    private byte[] content = "figures".getBytes(UTF_8);

    /// With one more field.
    PostedForm with(String name, String value) {
        fields.put(name, value);
        return this;
    }

    PostedForm file(String name, byte[] bytes) {
        fileName = name;
        content = bytes.clone();
        return this;
    }

    /// Signs a policy with V1.
    PostedForm signedV1(ServedStore.Key key, String policy) throws GeneralSecurityException {
        String base64 = Base64.getEncoder().encodeToString(policy.getBytes(UTF_8));
        return with("OSSAccessKeyId", key.id())
                .with("policy", base64)
                .with(
                        "Signature",
                        Base64.getEncoder()
                                .encodeToString(mac("HmacSHA1", key.secret().getBytes(UTF_8), base64)));
    }

    /// Signs a policy with V4.
    PostedForm signedV4(ServedStore.Key key, String policy) throws GeneralSecurityException {
        String date = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT)
                .withZone(ZoneOffset.UTC)
                .format(Instant.now());
        String day = date.substring(0, 8);
        String base64 = Base64.getEncoder().encodeToString(policy.getBytes(UTF_8));
        byte[] signing = ("aliyun_v4" + key.secret()).getBytes(UTF_8);
        for (String step : new String[] {day, "cn-hangzhou", "oss", "aliyun_v4_request"}) {
            signing = mac("HmacSHA256", signing, step);
        }
        return with("x-oss-signature-version", "OSS4-HMAC-SHA256")
                .with("x-oss-credential", key.id() + "/" + day + "/cn-hangzhou/oss/aliyun_v4_request")
                .with("x-oss-date", date)
                .with("policy", base64)
                .with("x-oss-signature", HexFormat.of().formatHex(mac("HmacSHA256", signing, base64)));
    }

    private static byte[] mac(String algorithm, byte[] key, String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(algorithm);
        mac.init(new SecretKeySpec(key, algorithm));
        return mac.doFinal(text.getBytes(UTF_8));
    }

    /// Posts it to a bucket.
    HttpResponse<String> post(URI endpoint, String bucket) throws Exception {
        return post(endpoint, bucket, body(), "multipart/form-data; boundary=" + BOUNDARY);
    }

    /// Posts anything to a bucket.
    static HttpResponse<String> post(URI endpoint, String bucket, byte[] body, String type) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(endpoint.resolve("/" + bucket + "/"))
                            .header("Content-Type", type)
                            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    /// As it goes over the wire.
    byte[] body() {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> body.writeBytes(
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(UTF_8)));
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: text/plain\r\n\r\n")
                .getBytes(UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"submit\"\r\n\r\nUpload\r\n--"
                        + BOUNDARY + "--\r\n")
                .getBytes(UTF_8));
        return body.toByteArray();
    }
}
