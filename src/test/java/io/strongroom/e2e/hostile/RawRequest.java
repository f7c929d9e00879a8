package io.strongroom.e2e.hostile;

import io.strongroom.e2e.support.ServedStore;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A request whose target nobody normalises.
///
/// @param target what stands in the request line, one character for each byte
record RawRequest(String method, String target, Map<String, String> headers, byte[] body) {
    private static final byte[] NOTHING = {};

    RawRequest {
        headers = Map.copyOf(headers);
    }

    static RawRequest of(String method, String target) {
        return new RawRequest(method, target, Map.of("Host", "127.0.0.1"), NOTHING);
    }

    RawRequest with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new RawRequest(method, target, more, body);
    }

    RawRequest with(byte[] content) {
        return new RawRequest(method, target, headers, content);
    }

    RawRequest with(String content) {
        return with(content.getBytes(StandardCharsets.UTF_8));
    }

    /// With the digest of the body, as documents must have.
    RawRequest withDigest() {
        try {
            return with(
                    "Content-MD5",
                    Base64.getEncoder()
                            .encodeToString(MessageDigest.getInstance("MD5").digest(body)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Signed by V1, now.
    ///
    /// @param resource as that signature has it: decoded, with the parameters that count
    RawRequest signedFor(String resource, ServedStore.Key key) {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC));
        StringBuilder text = new StringBuilder(method + "\n" + headers.getOrDefault("Content-MD5", "") + "\n"
                + headers.getOrDefault("Content-Type", "") + "\n" + date + "\n");
        new TreeMap<>(headers).forEach((name, value) -> {
            if (name.toLowerCase(Locale.ROOT).startsWith("x-oss-")) {
                text.append(name.toLowerCase(Locale.ROOT))
                        .append(':')
                        .append(value)
                        .append('\n');
            }
        });
        String signature = Base64.getEncoder().encodeToString(sha1(key.secret(), text + resource));
        return with("Date", date).with("Authorization", "OSS " + key.id() + ":" + signature);
    }

    private static byte[] sha1(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The head, with an empty line; says how long the body is unless a header does.
    String head() {
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (!headers.containsKey("Content-Length") && !headers.containsKey("Transfer-Encoding")) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        return head.append("\r\n").toString();
    }

    byte[] bytes() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head().getBytes(StandardCharsets.ISO_8859_1));
        all.writeBytes(body);
        return all.toByteArray();
    }
}
