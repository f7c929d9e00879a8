package io.strongroom.engine.blob;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/// The name of one blob: 16 random bytes, never derived from what is stored, so a file name tells
/// nothing. Immutable; equal when the bytes are equal.
public record BlobId(long high, long low) {

    private static final int LENGTH = 2 * Long.BYTES;
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{32}");

    /// A new id out of `random`; 128 bits make a second use of one practically impossible.
    public static BlobId random(SecureRandom random) {
        byte[] bytes = new byte[LENGTH];
        random.nextBytes(bytes);
        return of(bytes);
    }

    /// The id with these 16 bytes; refuses any other length.
    public static BlobId of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("A blob id has 16 bytes, not " + bytes.length);
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new BlobId(buffer.getLong(), buffer.getLong());
    }

    /// The id a file name stands for, or nothing when the file is not one of ours.
    public static Optional<BlobId> ofHex(String hex) {
        return HEX.matcher(hex).matches() ? Optional.of(of(HexFormat.of().parseHex(hex))) : Optional.empty();
    }

    /// The 16 bytes, a new array each time.
    public byte[] bytes() {
        return ByteBuffer.allocate(LENGTH).putLong(high).putLong(low).array();
    }

    /// 32 lower-case hexadecimal digits: the file name.
    public String hex() {
        return HexFormat.of().formatHex(bytes());
    }

    @Override
    public String toString() {
        return hex();
    }
}
