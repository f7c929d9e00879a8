package io.strongroom.engine.crypto;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;

/// Encrypts single segments of one file, in any order.
///
/// The caller encrypts each index once per [ContentKeys]: a second time would be nonce reuse,
/// after a failure the write starts again with new keys. Refuses lengths the format does not have
/// (only the last segment may be short, only segment 0 empty). `in` and `out` must not overlap.
/// Not safe for several threads: one per worker, each with its own cipher.
public final class SegmentEncryptor {

    /// A cipher that is called rarely is compiled late: in pieces, the first gigabyte of a process
    /// takes a third of the time, and the bytes are the same.
    private static final int PIECE = 16 * 1024;

    private final SegmentCipher cipher;

    public SegmentEncryptor(ContentKeys keys) {
        this.cipher = new SegmentCipher(keys, Cipher.ENCRYPT_MODE);
    }

    /// Writes ciphertext ‖ tag to `out` and returns its length: `length + 16`.
    public int encrypt(long index, Last last, byte[] in, int offset, int length, byte[] out, int outOffset) {
        if (!cipher.allows(index, last, length)) {
            throw new IllegalArgumentException("segment " + index + " (last: " + last + ") of " + length + " bytes");
        }
        try {
            return encrypt(cipher.at(index, last), in, offset, length, out, outOffset);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("segment " + index + " cannot be encrypted", e);
        }
    }

    private static int encrypt(Cipher started, byte[] in, int offset, int length, byte[] out, int outOffset)
            throws GeneralSecurityException {
        int done = 0;
        int written = 0;
        while (length - done > PIECE) {
            written += started.update(in, offset + done, PIECE, out, outOffset + written);
            done += PIECE;
        }
        return written + started.doFinal(in, offset + done, length - done, out, outOffset + written);
    }
}
