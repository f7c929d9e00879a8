package io.strongroom.engine.crypto;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.UUID;

/// Canonical associated data: `u32 count, then (u32 length, bytes) per field`, big endian.
///
/// Different lists of fields never give the same bytes. Refuses text that has no UTF-8 form (a
/// lone surrogate), which would otherwise collide with a question mark. Safe for all threads.
public final class Associated {

    private Associated() {}

    public static byte[] of(byte[]... fields) {
        int length = Integer.BYTES;
        for (byte[] field : fields) {
            length = Math.addExact(length, Integer.BYTES + field.length);
        }
        ByteBuffer out = ByteBuffer.allocate(length).putInt(fields.length);
        for (byte[] field : fields) {
            out.putInt(field.length).put(field);
        }
        return out.array();
    }

    public static byte[] of(String... fields) {
        return of(Arrays.stream(fields).map(Associated::text).toArray(byte[][]::new));
    }

    /// A text as one field.
    public static byte[] text(String text) {
        return Utf8.encode(CharBuffer.wrap(text));
    }

    /// A number as one field of 8 bytes.
    public static byte[] number(long number) {
        return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }

    /// An identifier as one field of 16 bytes.
    public static byte[] uuid(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
