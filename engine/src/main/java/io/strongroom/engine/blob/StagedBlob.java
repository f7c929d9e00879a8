package io.strongroom.engine.blob;

import java.nio.ByteBuffer;

/// A blob being written. Only [#finish] makes it a blob; closing without it discards what was
/// written.
///
/// For one thread at a time, except [#settle].
public interface StagedBlob extends AutoCloseable {

    /// Appends all remaining bytes.
    void write(ByteBuffer bytes) throws BlobException;

    /// Appends a piece of an array.
    default void write(byte[] bytes, int offset, int length) throws BlobException {
        write(ByteBuffer.wrap(bytes, offset, length));
    }

    /// Bytes written so far.
    long length();

    /// Forces what has been written so far, so that less is left for [#finish]. May run beside
    /// [#write] in another thread. After a failure the blob can no longer be finished: a disk
    /// reports a lost write only once.
    void settle() throws BlobException;

    /// Makes it a blob: the bytes and the name are on the disk when this returns. May be called
    /// once. After a failure there is no blob.
    BlobRef finish() throws BlobException;

    /// Discards what was not finished. Does nothing after [#finish] or when called again.
    @Override
    void close();
}
