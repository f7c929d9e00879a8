package io.strongroom.engine.crypto;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/// One-shot authenticated encryption of short messages (keys); content goes through
/// [SegmentEncryptor].
final class Aead {

    private Aead() {}

    /// Writes ciphertext ‖ tag behind what already stands in `out` before `outOffset`.
    static void seal(Keyed keyed, byte[] plaintext, byte[] out, int outOffset) {
        try {
            keyed.cipher(Cipher.ENCRYPT_MODE).doFinal(plaintext, 0, plaintext.length, out, outOffset);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing failed", e);
        }
    }

    static SecretBytes open(Keyed keyed, byte[] in, int offset) throws AuthenticationFailedException {
        int length = in.length - offset;
        if (length < CipherSuite.TAG_LENGTH) {
            throw new AuthenticationFailedException();
        }
        byte[] out = new byte[length - CipherSuite.TAG_LENGTH];
        try {
            keyed.cipher(Cipher.DECRYPT_MODE).doFinal(in, offset, length, out, 0);
            return SecretBytes.adopt(out);
        } catch (AEADBadTagException _) {
            Arrays.fill(out, (byte) 0);
            throw new AuthenticationFailedException();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("opening failed", e);
        }
    }

    /// Everything a message is encrypted under.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Keyed(CipherSuite suite, SecretBytes key, GCMParameterSpec nonce, byte[] associatedData) {

        Cipher cipher(int mode) throws GeneralSecurityException {
            Cipher cipher = suite.newCipher();
            cipher.init(mode, new LiveKey(suite, key), nonce);
            cipher.updateAAD(associatedData);
            return cipher;
        }
    }
}
