package io.strongroom.engine.crypto;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;

/// Decrypts single segments of one file, in any order; hands out authenticated bytes only.
///
/// A segment that does not verify leaves zeros in its place of `out`. A reader of a whole file
/// proves its end by opening the last segment with [Last#YES]. `in` and `out` must not overlap.
/// Not safe for several threads: one per worker.
public final class SegmentDecryptor {

    private final SegmentCipher cipher;

    public SegmentDecryptor(ContentKeys keys) {
        this.cipher = new SegmentCipher(keys, Cipher.DECRYPT_MODE);
    }

    /// `length` counts ciphertext and tag. Writes the plaintext to `out` and returns its length:
    /// `length - 16`.
    public int decrypt(long index, Last last, byte[] in, int offset, int length, byte[] out, int outOffset)
            throws AuthenticationFailedException {
        int plaintextLength = length - CipherSuite.TAG_LENGTH;
        if (!cipher.allows(index, last, plaintextLength)) {
            throw new AuthenticationFailedException();
        }
        try {
            return cipher.at(index, last).doFinal(in, offset, length, out, outOffset);
        } catch (AEADBadTagException _) {
            // Bouncy Castle writes plaintext before it compares the tag.
            Arrays.fill(out, outOffset, outOffset + plaintextLength, (byte) 0);
            throw new AuthenticationFailedException();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("segment " + index + " cannot be decrypted", e);
        }
    }
}
