package io.strongroom.engine.model;

import java.util.Arrays;

/// Secret bytes handed to a caller, who wipes them by closing. Never shows itself. For one thread at a time.
public final class Plaintext implements AutoCloseable {
    private final byte[] bytes;

    private Plaintext(byte[] bytes) {
        this.bytes = bytes;
    }

    /// Takes over the array itself, which is wiped on close.
    public static Plaintext adopt(byte[] bytes) {
        return new Plaintext(bytes);
    }

    public int length() {
        return bytes.length;
    }

    /// A copy that the caller has to wipe.
    public byte[] copy() {
        return bytes.clone();
    }

    @Override
    public void close() {
        Arrays.fill(bytes, (byte) 0);
    }

    @Override
    public String toString() {
        return "Plaintext[" + bytes.length + "]";
    }
}
