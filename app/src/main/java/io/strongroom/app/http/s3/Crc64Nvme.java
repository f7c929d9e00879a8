package io.strongroom.app.http.s3;

import java.util.zip.Checksum;

/// CRC-64/NVME, which the Java platform does not have. Source: NVM Express Command Set Specification, "64b CRC
/// Definition".
final class Crc64Nvme implements Checksum {
    private static final long POLYNOMIAL_REVERSED = 0x9a6c9329ac4bc9b5L;
    private static final long[] TABLE = table();

    private long state = -1;

    private static long[] table() {
        long[] table = new long[256];
        for (int octet = 0; octet < table.length; octet++) {
            long crc = octet;
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                crc = (crc & 1) == 0 ? crc >>> 1 : (crc >>> 1) ^ POLYNOMIAL_REVERSED;
            }
            table[octet] = crc;
        }
        return table;
    }

    @Override
    public void update(int octet) {
        state = TABLE[(int) (state ^ octet) & 0xff] ^ (state >>> Byte.SIZE);
    }

    @Override
    public void update(byte[] bytes, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            update(bytes[i]);
        }
    }

    @Override
    public long getValue() {
        return ~state;
    }

    @Override
    public void reset() {
        state = -1;
    }
}
