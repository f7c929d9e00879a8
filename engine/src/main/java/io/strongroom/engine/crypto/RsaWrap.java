package io.strongroom.engine.crypto;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import javax.crypto.Cipher;

/// RSA-2048 pairs that carry key material into the store, and the sender's half of wrapping.
///
/// Making a pair takes up to half a second. Safe for all threads.
public final class RsaWrap {
    /// Bytes of everything that a wrapping key of this size wraps.
    public static final int WRAPPED_LENGTH = 256;

    private static final int KEY_BITS = 8 * WRAPPED_LENGTH;
    private static final String ALGORITHM = "RSA";

    private RsaWrap() {}

    /// @param publicKey DER of the SubjectPublicKeyInfo
    /// @param privateKey DER of the PKCS#8 form; wiped on close
    public record Pair(byte[] publicKey, SecretBytes privateKey) implements AutoCloseable {
        @Override
        public void close() {
            privateKey.close();
        }
    }

    /// A new pair.
    public static Pair newPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(KEY_BITS);
            KeyPair pair = generator.generateKeyPair();
            return new Pair(
                    pair.getPublic().getEncoded(),
                    SecretBytes.adopt(pair.getPrivate().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK makes RSA keys", e);
        }
    }

    /// Wraps `material` for whoever holds the private half of `publicKey`.
    ///
    /// @throws IllegalArgumentException when the key cannot be read, or carries less than that
    public static byte[] wrap(byte[] publicKey, RsaPadding padding, SecretBytes material) {
        byte[] plaintext = material.copy();
        try {
            return padding.cipher(Cipher.ENCRYPT_MODE, publicKey(publicKey)).doFinal(plaintext);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("this public key cannot wrap that", e);
        } finally {
            Arrays.fill(plaintext, (byte) 0);
        }
    }

    private static PublicKey publicKey(byte[] der) throws GeneralSecurityException {
        try {
            return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(der));
        } catch (InvalidKeySpecException e) {
            throw new IllegalArgumentException("no RSA public key", e);
        }
    }
}
