package io.strongroom.engine.crypto;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/// One reused JCE cipher and the nonce `prefix(7) ‖ index u32 ‖ last(1)`, which is formed in
/// this class only.
final class SegmentCipher {

    private static final int INDEX_AT = ContentKeys.PREFIX_LENGTH;
    private static final int LAST_AT = INDEX_AT + Integer.BYTES;

    private final Cipher cipher;
    private final LiveKey key;
    private final int mode;
    private final byte[] nonce;
    private final int segmentSize;

    SegmentCipher(ContentKeys keys, int mode) {
        this.cipher = keys.suite().newCipher();
        this.key = new LiveKey(keys.suite(), keys.segmentKey());
        this.mode = mode;
        this.nonce = Arrays.copyOf(keys.noncePrefix(), CipherSuite.NONCE_LENGTH);
        this.segmentSize = keys.segmentSize();
    }

    /// Whether the format has a segment of this many plaintext bytes at this place.
    boolean allows(long index, Last last, int length) {
        boolean lengthFits = switch (last) {
            case NO -> length == segmentSize;
            case YES -> length <= segmentSize && (length > 0 || (length == 0 && index == 0));
        };
        return lengthFits && index >= 0 && index < SegmentLayout.MAX_SEGMENTS;
    }

    /// The cipher set to the segment; JCE copies the nonce, so the array is used again.
    Cipher at(long index, Last last) throws GeneralSecurityException {
        nonce[INDEX_AT] = (byte) (index >>> 24);
        nonce[INDEX_AT + 1] = (byte) (index >>> 16);
        nonce[INDEX_AT + 2] = (byte) (index >>> 8);
        nonce[INDEX_AT + 3] = (byte) index;
        nonce[LAST_AT] = (byte) (last == Last.YES ? 1 : 0);
        cipher.init(mode, key, new GCMParameterSpec(CipherSuite.TAG_LENGTH * 8, nonce));
        return cipher;
    }
}
