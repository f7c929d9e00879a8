package io.strongroom.engine.content;

import io.strongroom.engine.crypto.Last;
import java.io.IOException;
import java.util.Arrays;

/// One reused buffer of plaintext on its way into a blob. Not thread-safe: it is handed from
/// thread to thread.
final class Segment {

    // Most objects are small; they should not pay for clearing a whole segment.
    private static final int FIRST_CAPACITY = 16 * 1024;

    private final int size;
    private byte[] bytes;
    private int length;
    private Last last = Last.NO;

    private Segment(int size, int capacity) {
        this.size = size;
        this.bytes = new byte[capacity];
    }

    static Segment small(int size) {
        return new Segment(size, Math.min(size, FIRST_CAPACITY));
    }

    static Segment full(int size) {
        return new Segment(size, size);
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    Last last() {
        return last;
    }

    void last(Last value) {
        last = value;
    }

    boolean isFull() {
        return length == size;
    }

    boolean isEmpty() {
        return length == 0;
    }

    /// Reads until the segment is full or the source ends.
    void fill(ContentSource source) throws IOException, ContentException {
        length = 0;
        while (length < size) {
            if (length == bytes.length) {
                bytes = Arrays.copyOf(bytes, size);
            }
            int count = source.read(bytes, length, bytes.length - length);
            if (count < 0) {
                return;
            }
            length += count;
        }
    }

    /// Takes over what `other` holds, and gives it the own buffer.
    void swap(Segment other) {
        byte[] mine = bytes;
        bytes = other.bytes;
        other.bytes = mine;
        length = other.length;
        other.length = 0;
    }
}
