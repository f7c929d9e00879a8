package io.strongroom.engine.crypto;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.Security;
import javax.crypto.Cipher;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/// The fixed cipher suites: no negotiation, an unknown number is refused. Both use a 12-byte nonce
/// and a 16-byte tag.
///
/// AES comes from the JDK (hardware speed), SM4 from a private Bouncy Castle provider, which is
/// never registered.
public enum CipherSuite {
    AES_256_GCM(1, 32, "AES"),
    SM4_GCM(2, 16, "SM4");

    static final int NONCE_LENGTH = 12;
    static final int TAG_LENGTH = 16;

    private final int number;
    private final int keyLength;
    private final String algorithm;

    CipherSuite(int number, int keyLength, String algorithm) {
        this.number = number;
        this.keyLength = keyLength;
        this.algorithm = algorithm;
    }

    /// The suite with this number in a stored header.
    public static CipherSuite of(int number) throws AuthenticationFailedException {
        for (CipherSuite suite : values()) {
            if (suite.number == number) {
                return suite;
            }
        }
        throw new AuthenticationFailedException();
    }

    /// The number that stands in stored headers.
    public int number() {
        return number;
    }

    /// Length of the cipher key in bytes.
    public int keyLength() {
        return keyLength;
    }

    String algorithm() {
        return algorithm;
    }

    Cipher newCipher() {
        Provider provider = this == AES_256_GCM ? Providers.JDK : Providers.BOUNCY_CASTLE;
        try {
            return Cipher.getInstance(algorithm + "/GCM/NoPadding", provider);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no " + algorithm + " in " + provider.getName(), e);
        }
    }

    private static final class Providers {
        static final Provider JDK = Security.getProvider("SunJCE");
        static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();
    }
}
