package io.strongroom.engine.content;

/// A piece of a reused array.
///
/// @param crc64 of a whole segment of plain content, computed where it was loaded; otherwise 0
@SuppressWarnings("ArrayRecordComponent") // a view, never compared
record Slice(byte[] bytes, int offset, int length, long crc64) {

    static final Slice EMPTY = new Slice(new byte[0], 0, 0, 0);

    /// Without the first `count` bytes.
    Slice skip(int count) {
        return new Slice(bytes, offset + count, length - count, 0);
    }

    /// At most the first `count` bytes.
    Slice limit(long count) {
        return count >= length ? this : new Slice(bytes, offset, (int) count, 0);
    }
}
