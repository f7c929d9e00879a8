package io.strongroom.engine.crypto;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Objects;

/// CRC-64 with the ECMA-182 polynomial, reflected, initial value and final XOR all ones
/// (CRC-64/XZ): the object store's checksum. The value is an unsigned 64-bit number. Not safe for
/// several threads.
public final class Crc64 {

    private static final long POLYNOMIAL = 0xC96C5795D7870F42L; // 0x42F0E1EBA9EA3693 with its bits reversed
    private static final int SLICES = 16;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    // Row k holds what a byte contributes when k more bytes follow. One flat constant array: its
    // length is known to the
    // compiler, which then drops all bounds checks.
    private static final long[] TABLE = table();

    private long state = -1L;

    public void update(byte[] bytes, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        long crc = state;
        int at = offset;
        int end = offset + length;
        for (; end - at >= SLICES; at += SLICES) {
            long low = crc ^ (long) LONGS.get(bytes, at);
            long high = (long) LONGS.get(bytes, at + Long.BYTES);
            crc = eight(low, 8) ^ eight(high, 0);
        }
        for (; at < end; at++) {
            crc = TABLE[(int) (crc ^ bytes[at]) & 0xFF] ^ (crc >>> 8);
        }
        state = crc;
    }

    /// The checksum of all bytes so far; 0 for none.
    public long value() {
        return ~state;
    }

    public static long of(byte[] bytes) {
        Crc64 crc = new Crc64();
        crc.update(bytes, 0, bytes.length);
        return crc.value();
    }

    /// The checksum of A ‖ B from those of A and B and the length of B.
    public static long combine(long crc1, long crc2, long len2) {
        if (len2 < 0) {
            throw new IllegalArgumentException("length " + len2);
        }
        long shift = 1L << 63; // x^0: the highest bit holds the lowest power
        long square = 1L << (63 - 8); // x^8: one byte
        for (long rest = len2; rest != 0; rest >>>= 1) {
            if ((rest & 1) != 0) {
                shift = multiply(shift, square);
            }
            square = multiply(square, square);
        }
        return multiply(crc1, shift) ^ crc2;
    }

    private static long eight(long word, int row) {
        int base = row << 8;
        return TABLE[base + 0x700 + (int) (word & 0xFF)]
                ^ TABLE[base + 0x600 + (int) (word >>> 8 & 0xFF)]
                ^ TABLE[base + 0x500 + (int) (word >>> 16 & 0xFF)]
                ^ TABLE[base + 0x400 + (int) (word >>> 24 & 0xFF)]
                ^ TABLE[base + 0x300 + (int) (word >>> 32 & 0xFF)]
                ^ TABLE[base + 0x200 + (int) (word >>> 40 & 0xFF)]
                ^ TABLE[base + 0x100 + (int) (word >>> 48 & 0xFF)]
                ^ TABLE[base + (int) (word >>> 56)];
    }

    /// Product of two polynomials modulo the CRC's.
    private static long multiply(long left, long right) {
        long product = 0;
        long factor = right;
        for (long bits = left; bits != 0; bits <<= 1) {
            if (bits < 0) {
                product ^= factor;
            }
            factor = (factor >>> 1) ^ (-(factor & 1) & POLYNOMIAL);
        }
        return product;
    }

    private static long[] table() {
        long[] table = new long[SLICES << 8];
        for (int value = 0; value < 256; value++) {
            long crc = value;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc >>> 1) ^ (-(crc & 1) & POLYNOMIAL);
            }
            table[value] = crc;
        }
        for (int at = 256; at < table.length; at++) {
            long before = table[at - 256];
            table[at] = table[(int) before & 0xFF] ^ (before >>> 8);
        }
        return table;
    }
}
