package io.strongroom.engine.backup;

import io.strongroom.engine.crypto.AuthenticationFailedException;
import io.strongroom.engine.crypto.ContentKeys;
import io.strongroom.engine.crypto.SecretBytes;
import io.strongroom.engine.crypto.SegmentHeader;
import io.strongroom.engine.crypto.SegmentLayout;
import io.strongroom.engine.kms.RootKey;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/// What stands in the clear at the beginning of a bundle, big endian:
///
/// ```
/// "SRBACKUP"(8) | format u16 (1) | u32 length, slot file | u16 length, wrapped bundle key
///               | segment header(62) | commitment(32)
/// ```
///
/// The rest is one ciphertext file as objects have it, under the bundle key. The wrapped key is bound
/// to the slot file's bytes, so that a change of them is found.
@SuppressWarnings("ArrayRecordComponent") // never compared
record BundleHead(byte[] slots, byte[] wrappedKey, byte[] preamble) {
    private static final byte[] MAGIC = "SRBACKUP".getBytes(StandardCharsets.US_ASCII);
    private static final int FORMAT = 1;
    private static final int MAX_SLOTS_LENGTH = 1 << 20;
    private static final int MAX_KEY_LENGTH = 256;

    /// The head of a new bundle.
    static BundleHead of(byte[] slots, RootKey root, SecretBytes key, SegmentHeader header, ContentKeys keys) {
        byte[] preamble = Arrays.copyOf(header.encode(), SegmentLayout.PREAMBLE);
        System.arraycopy(keys.commitment(), 0, preamble, SegmentHeader.LENGTH, SegmentLayout.COMMITMENT_LENGTH);
        return new BundleHead(slots, root.wrapBackupKey(key, header.objectId(), sha256(slots)), preamble);
    }

    /// What the bundle is encrypted with.
    ContentKeys open(RootKey root) throws AuthenticationFailedException {
        SegmentHeader header = SegmentHeader.decode(preamble);
        try (SecretBytes key = root.unwrapBackupKey(wrappedKey, header.objectId(), sha256(slots))) {
            return ContentKeys.open(key, preamble, header.objectId(), 0);
        }
    }

    int length() {
        return MAGIC.length
                + Short.BYTES
                + Integer.BYTES
                + slots.length
                + Short.BYTES
                + wrappedKey.length
                + preamble.length;
    }

    void write(OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.write(MAGIC);
        data.writeShort(FORMAT);
        data.writeInt(slots.length);
        data.write(slots);
        data.writeShort(wrappedKey.length);
        data.write(wrappedKey);
        data.write(preamble);
        data.flush();
    }

    /// @throws NotABundleException when it does not begin like one
    /// @throws IOException also when it ends too early
    static BundleHead read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        if (!Arrays.equals(data.readNBytes(MAGIC.length), MAGIC) || data.readUnsignedShort() != FORMAT) {
            throw new NotABundleException();
        }
        byte[] slots = field(data, data.readInt(), MAX_SLOTS_LENGTH);
        byte[] wrapped = field(data, data.readUnsignedShort(), MAX_KEY_LENGTH);
        return new BundleHead(slots, wrapped, field(data, SegmentLayout.PREAMBLE, SegmentLayout.PREAMBLE));
    }

    private static byte[] field(DataInputStream data, int length, int most) throws IOException {
        if (length < 0 || length > most) {
            throw new IOException("a field of " + length + " bytes");
        }
        byte[] field = new byte[length];
        data.readFully(field);
        return field;
    }

    /// A file that does not begin like a bundle.
    static final class NotABundleException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        return digest().digest(bytes);
    }
}
