package io.strongroom.engine.crypto;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;

/// The receiver's half of wrapping: opens what was wrapped for one private key.
///
/// Every failure is the same empty answer, whatever the reason. Not bound to a thread.
public final class RsaUnwrapper {
    private final PrivateKey key;

    private RsaUnwrapper(PrivateKey key) {
        this.key = key;
    }

    /// @param privateKey PKCS#8, as in [RsaWrap.Pair]; stays the caller's
    public static RsaUnwrapper of(SecretBytes privateKey) {
        byte[] der = privateKey.copy();
        try {
            // The JDK keeps the key as numbers that nobody can wipe, until it is collected.
            return new RsaUnwrapper(KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a private key of ours cannot be read", e);
        } finally {
            Arrays.fill(der, (byte) 0);
        }
    }

    /// What was wrapped with this padding; empty when that is not so.
    public Optional<SecretBytes> unwrap(RsaPadding padding, byte[] wrapped) {
        if (wrapped.length != RsaWrap.WRAPPED_LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    SecretBytes.adopt(padding.cipher(Cipher.DECRYPT_MODE, key).doFinal(wrapped)));
        } catch (GeneralSecurityException _) {
            return Optional.empty();
        }
    }
}
