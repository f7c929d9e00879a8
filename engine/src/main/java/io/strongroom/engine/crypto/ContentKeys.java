package io.strongroom.engine.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.UUID;

/// What one ciphertext file is encrypted with, derived from the data key and the file's header:
///
/// ```
/// HKDF-SHA256(ikm = data key, salt, info = "objenc/v1|" ‖ SHA-256(header))
///     = segment key ‖ nonce prefix(7) ‖ commitment(32)
/// ```
///
/// For writing [#derive], for reading [#open], which refuses a file whose commitment or identity
/// differs. Wiped on close; encryptors and decryptors made from closed keys refuse to work. Safe
/// for all threads.
public final class ContentKeys implements AutoCloseable {

    static final int PREFIX_LENGTH = 7;
    private static final int DATA_KEY_LENGTH = 32;
    private static final byte[] LABEL = "objenc/v1|".getBytes(StandardCharsets.US_ASCII);

    private final CipherSuite suite;
    private final int segLog2;
    private final SecretBytes segmentKey;
    private final byte[] noncePrefix;
    private final byte[] commitment;

    private ContentKeys(CipherSuite suite, int segLog2, byte[] okm) {
        int prefixAt = suite.keyLength();
        int commitmentAt = prefixAt + PREFIX_LENGTH;
        this.suite = suite;
        this.segLog2 = segLog2;
        this.segmentKey = SecretBytes.adopt(Arrays.copyOf(okm, prefixAt));
        this.noncePrefix = Arrays.copyOfRange(okm, prefixAt, commitmentAt);
        this.commitment = Arrays.copyOfRange(okm, commitmentAt, okm.length);
    }

    /// Keys for writing. The header's salt must be fresh: one (data key, salt) never serves two
    /// writes.
    public static ContentKeys derive(SecretBytes dek, SegmentHeader header) {
        return derive(dek, header, header.encode());
    }

    /// Keys for reading a file that begins with this preamble (header ‖ commitment) and has to be
    /// this part of this object.
    public static ContentKeys open(SecretBytes dek, byte[] preamble, UUID objectId, int partNo)
            throws AuthenticationFailedException {
        SegmentHeader header = SegmentHeader.decode(preamble);
        if (preamble.length != SegmentLayout.PREAMBLE
                || !header.objectId().equals(objectId)
                || header.partNo() != partNo) {
            throw new AuthenticationFailedException();
        }
        ContentKeys keys = derive(dek, header);
        byte[] stored = Arrays.copyOfRange(preamble, SegmentHeader.LENGTH, preamble.length);
        if (!MessageDigest.isEqual(keys.commitment, stored)) {
            keys.close();
            throw new AuthenticationFailedException();
        }
        return keys;
    }

    // The bytes are given beside the header for the published known-answer vector, whose header
    // is plain text.
    static ContentKeys derive(SecretBytes dek, SegmentHeader header, byte[] headerBytes) {
        if (dek.length() != DATA_KEY_LENGTH) {
            throw new IllegalArgumentException("data key of " + dek.length() + " bytes");
        }
        byte[] hash = sha256(headerBytes);
        byte[] info = ByteBuffer.allocate(LABEL.length + hash.length)
                .put(LABEL)
                .put(hash)
                .array();
        CipherSuite suite = header.suite();
        int length = suite.keyLength() + PREFIX_LENGTH + SegmentLayout.COMMITMENT_LENGTH;
        try (SecretBytes okm = Hkdf.sha256(dek, header.salt(), info, length)) {
            return okm.use(bytes -> new ContentKeys(suite, header.segLog2(), bytes));
        }
    }

    /// Stands behind the header in the file and in the manifest of parts. Not secret.
    public byte[] commitment() {
        return commitment.clone();
    }

    CipherSuite suite() {
        return suite;
    }

    int segmentSize() {
        return 1 << segLog2;
    }

    SecretBytes segmentKey() {
        return segmentKey;
    }

    /// Not secret, but of no use without the key: refused once that is closed.
    byte[] noncePrefix() {
        return segmentKey.use(_ -> noncePrefix.clone());
    }

    @Override
    public void close() {
        segmentKey.close();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
