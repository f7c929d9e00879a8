package io.strongroom.app.console.importmaterial;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 of a public key as people compare it: its ends, in pairs.
final class Fingerprint {
    private static final int HEAD = 5;
    private static final int TAIL = 2;

    private Fingerprint() {}

    static String of(byte[] publicKey) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(publicKey);
            HexFormat pairs = HexFormat.ofDelimiter(":");
            return pairs.formatHex(digest, 0, HEAD) + ":…:"
                    + pairs.formatHex(digest, digest.length - TAIL, digest.length);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
