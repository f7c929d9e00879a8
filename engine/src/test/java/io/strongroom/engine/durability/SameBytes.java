package io.strongroom.engine.durability;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

/// Refuses what is not, byte for byte, what another stream gives.
final class SameBytes extends OutputStream {
    private final InputStream expected;
    private long at;

    SameBytes(InputStream expected) {
        this.expected = expected;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        byte[] same = expected.readNBytes(length);
        int different = Arrays.mismatch(bytes, offset, offset + length, same, 0, same.length);
        if (different >= 0) {
            throw new AssertionError("differs at " + (at + different));
        }
        at += length;
    }

    /// Says that nothing more will come.
    @Override
    public void close() throws IOException {
        if (expected.read() >= 0) {
            throw new AssertionError("ends too early, at " + at);
        }
    }
}
