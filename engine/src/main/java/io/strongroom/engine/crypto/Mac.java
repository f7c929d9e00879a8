package io.strongroom.engine.crypto;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.spec.SecretKeySpec;

/// HMAC-SHA-256 over length-prefixed fields ([Associated]), so that fields cannot flow into each
/// other.
///
/// Verifying takes the same time wherever the codes differ. Safe for all threads.
public final class Mac {

    public static final int LENGTH = 32;

    private static final String ALGORITHM = "HmacSHA256";

    private Mac() {}

    public static byte[] of(SecretBytes key, byte[]... fields) {
        byte[] material = key.copy();
        try {
            javax.crypto.Mac mac = javax.crypto.Mac.getInstance(ALGORITHM, "SunJCE");
            mac.init(new SecretKeySpec(material, ALGORITHM));
            return mac.doFinal(Associated.of(fields));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(ALGORITHM + " is part of every JDK", e);
        } finally {
            Arrays.fill(material, (byte) 0);
        }
    }

    public static void verify(SecretBytes key, byte[] code, byte[]... fields) throws AuthenticationFailedException {
        if (!MessageDigest.isEqual(of(key, fields), code)) {
            throw new AuthenticationFailedException();
        }
    }
}
