package io.strongroom.app.http.sign;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Keyed digests as signatures use them.
public final class Hmac {
    private Hmac() {}

    /// HMAC-SHA1, 20 bytes.
    public static byte[] sha1(byte[] key, String text) {
        return of("HmacSHA1", key, text);
    }

    /// HMAC-SHA256, 32 bytes.
    public static byte[] sha256(byte[] key, String text) {
        return of("HmacSHA256", key, text);
    }

    private static byte[] of(String algorithm, byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw missing(e);
        }
    }

    /// SHA-256 in lower-case hexadecimal digits.
    public static String hexSha256(String text) {
        return hexSha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /// The same of bytes.
    public static String hexSha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw missing(e);
        }
    }

    /// Whether two texts are the same; takes as long wherever they differ.
    public static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static IllegalStateException missing(GeneralSecurityException e) {
        return new IllegalStateException("every Java platform has it", e);
    }
}
