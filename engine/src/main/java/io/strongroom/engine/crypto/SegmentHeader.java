package io.strongroom.engine.crypto;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The immutable header of a ciphertext file, big endian:
///
/// ```
/// magic "LOE1"(4) | headerLen u16 | alg u8 | kdf u8 (1) | segLog2 u8 | flags u8 (0)
///                 | objectId(16) | partNo u32 | salt(32)
/// ```
///
/// Extensions would follow the salt; there are none, and a file with unknown ones, flags or
/// algorithms is refused. Its bytes go into the key derivation ([ContentKeys]), so any change of
/// them is found. Immutable.
@SuppressWarnings("ArrayRecordComponent") // copied in and out, compared by content
public record SegmentHeader(CipherSuite suite, int segLog2, UUID objectId, int partNo, byte[] salt) {

    public static final int LENGTH = 62;
    public static final int SALT_LENGTH = 32;
    public static final int MIN_SEG_LOG2 = 16;
    public static final int MAX_SEG_LOG2 = 22;
    public static final int DEFAULT_SEG_LOG2 = 18;

    private static final int MAGIC = 0x4C4F4531; // "LOE1"
    private static final int KDF_HKDF_SHA256 = 1;
    private static final SecureRandom RANDOM = new SecureRandom();

    public SegmentHeader {
        if (segLog2 < MIN_SEG_LOG2 || segLog2 > MAX_SEG_LOG2) {
            throw new IllegalArgumentException("segment size 2^" + segLog2);
        }
        if (partNo < 0) {
            throw new IllegalArgumentException("part number " + partNo);
        }
        if (salt.length != SALT_LENGTH) {
            throw new IllegalArgumentException("salt of " + salt.length + " bytes");
        }
        salt = salt.clone();
    }

    /// A header for a new write: default segment size and a fresh salt.
    public static SegmentHeader fresh(CipherSuite suite, UUID objectId, int partNo) {
        byte[] salt = new byte[SALT_LENGTH];
        RANDOM.nextBytes(salt);
        return new SegmentHeader(suite, DEFAULT_SEG_LOG2, objectId, partNo, salt);
    }

    @Override
    public byte[] salt() {
        return salt.clone();
    }

    public byte[] encode() {
        return ByteBuffer.allocate(LENGTH)
                .putInt(MAGIC)
                .putShort((short) LENGTH)
                .put((byte) suite.number())
                .put((byte) KDF_HKDF_SHA256)
                .put((byte) segLog2)
                .put((byte) 0)
                .put(Associated.uuid(objectId))
                .putInt(partNo)
                .put(salt)
                .array();
    }

    /// Reads the first [#LENGTH] bytes; more may follow.
    public static SegmentHeader decode(byte[] bytes) throws AuthenticationFailedException {
        if (bytes.length < LENGTH) {
            throw new AuthenticationFailedException();
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        require(in.getInt() == MAGIC && Short.toUnsignedInt(in.getShort()) == LENGTH);
        CipherSuite suite = CipherSuite.of(Byte.toUnsignedInt(in.get()));
        require(in.get() == KDF_HKDF_SHA256);
        int segLog2 = Byte.toUnsignedInt(in.get());
        require(segLog2 >= MIN_SEG_LOG2 && segLog2 <= MAX_SEG_LOG2);
        require(in.get() == 0);
        UUID objectId = new UUID(in.getLong(), in.getLong());
        int partNo = in.getInt();
        require(partNo >= 0);
        byte[] salt = new byte[SALT_LENGTH];
        in.get(salt);
        return new SegmentHeader(suite, segLog2, objectId, partNo, salt);
    }

    private static void require(boolean wellFormed) throws AuthenticationFailedException {
        if (!wellFormed) {
            throw new AuthenticationFailedException();
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SegmentHeader that && Arrays.equals(encode(), that.encode());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(encode());
    }
}
