package io.strongroom.engine.crypto;

import io.strongroom.engine.crypto.Aead.Keyed;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.spec.GCMParameterSpec;

/// Wraps a key under another one: AES-256-GCM, `nonce(12) ‖ ciphertext ‖ tag(16)`, a fresh
/// random nonce each time.
///
/// The associated data (see [Associated]) says what the key is for, so that wrapped keys cannot be
/// swapped. One wrapping key serves at most 2^32 wraps (SP 800-38D). Safe for all threads.
public final class KeyWrap {

    /// What wrapping adds to the length of a key.
    public static final int OVERHEAD = CipherSuite.NONCE_LENGTH + CipherSuite.TAG_LENGTH;

    private static final SecureRandom RANDOM = new SecureRandom();

    private KeyWrap() {}

    public static byte[] wrap(SecretBytes kek, SecretBytes key, byte[] associatedData) {
        byte[] nonce = new byte[CipherSuite.NONCE_LENGTH];
        RANDOM.nextBytes(nonce);
        byte[] wrapped = Arrays.copyOf(nonce, key.length() + OVERHEAD);
        // A copy, not `use`: two keys that wrap each other would wait for one another.
        byte[] plaintext = key.copy();
        try {
            Aead.seal(keyed(kek, nonce, associatedData), plaintext, wrapped, nonce.length);
            return wrapped;
        } finally {
            Arrays.fill(plaintext, (byte) 0);
        }
    }

    public static SecretBytes unwrap(SecretBytes kek, byte[] wrapped, byte[] associatedData)
            throws AuthenticationFailedException {
        if (wrapped.length < OVERHEAD) {
            throw new AuthenticationFailedException();
        }
        byte[] nonce = Arrays.copyOf(wrapped, CipherSuite.NONCE_LENGTH);
        return Aead.open(keyed(kek, nonce, associatedData), wrapped, nonce.length);
    }

    private static Keyed keyed(SecretBytes kek, byte[] nonce, byte[] associatedData) {
        GCMParameterSpec spec = new GCMParameterSpec(CipherSuite.TAG_LENGTH * 8, nonce);
        return new Keyed(CipherSuite.AES_256_GCM, kek, spec, associatedData);
    }
}
