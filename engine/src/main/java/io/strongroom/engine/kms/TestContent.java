package io.strongroom.engine.kms;

import io.strongroom.engine.crypto.AuthenticationFailedException;
import io.strongroom.engine.crypto.CipherSuite;
import io.strongroom.engine.crypto.ContentKeys;
import io.strongroom.engine.crypto.Last;
import io.strongroom.engine.crypto.SecretBytes;
import io.strongroom.engine.crypto.SegmentDecryptor;
import io.strongroom.engine.crypto.SegmentEncryptor;
import io.strongroom.engine.crypto.SegmentHeader;
import io.strongroom.engine.crypto.SegmentLayout;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;

/// A small object that is never stored: encrypted with one copy of a data key and opened with
/// another, in the format of stored content.
final class TestContent {
    /// Bytes of it.
    static final int LENGTH = 4096;

    private final UUID objectId;
    private final byte[] content = new byte[LENGTH];
    private final byte[] sealed = new byte[LENGTH + SegmentLayout.TAG_LENGTH];
    private final byte[] preamble;

    /// Encrypts random content.
    TestContent(UUID objectId, CipherSuite suite, SecretBytes dataKey) {
        this.objectId = objectId;
        new SecureRandom().nextBytes(content);
        SegmentHeader header = SegmentHeader.fresh(suite, objectId, 0);
        try (ContentKeys keys = ContentKeys.derive(dataKey, header)) {
            new SegmentEncryptor(keys).encrypt(0, Last.YES, content, 0, LENGTH, sealed, 0);
            preamble = ByteBuffer.allocate(SegmentLayout.PREAMBLE)
                    .put(header.encode())
                    .put(keys.commitment())
                    .array();
        }
    }

    /// Whether it opens with this data key, to what it was.
    boolean opensWith(SecretBytes dataKey) {
        byte[] opened = new byte[LENGTH];
        try (ContentKeys keys = ContentKeys.open(dataKey, preamble, objectId, 0)) {
            new SegmentDecryptor(keys).decrypt(0, Last.YES, sealed, 0, sealed.length, opened, 0);
        } catch (AuthenticationFailedException _) {
            return false;
        }
        return Arrays.equals(content, opened);
    }
}
