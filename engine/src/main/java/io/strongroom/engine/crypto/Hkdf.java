package io.strongroom.engine.crypto;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/// HKDF with HMAC-SHA-256 (RFC 5869), extract then expand. Every purpose has its own `info`.
/// Safe for all threads.
public final class Hkdf {

    private static final String PROVIDER = "SunJCE";

    private Hkdf() {}

    public static byte[] sha256(byte[] ikm, byte[] salt, byte[] info, int length) {
        try {
            return KDF.getInstance("HKDF-SHA256", PROVIDER)
                    .deriveData(HKDFParameterSpec.ofExtract()
                            .addIKM(ikm)
                            .addSalt(salt)
                            .thenExpand(info, length));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HKDF-SHA256 is part of every JDK 25", e);
        }
    }

    public static SecretBytes sha256(SecretBytes ikm, byte[] salt, byte[] info, int length) {
        byte[] material = ikm.copy();
        try {
            return SecretBytes.adopt(sha256(material, salt, info, length));
        } finally {
            Arrays.fill(material, (byte) 0);
        }
    }
}
