package io.strongroom.engine.blob;

import java.nio.ByteBuffer;

/// An open blob. Safe for several threads at once: reading moves no position.
public interface BlobReader extends AutoCloseable {

    /// Length of the file now, which is another than the reference says when somebody changed it.
    long length() throws BlobException;

    /// Reads from `position` on until `bytes` is full or the file ends; the number of bytes
    /// read, 0 at the end.
    int read(ByteBuffer bytes, long position) throws BlobException;

    /// Closes the file; a failure to do so has no consequence for a reader and is not reported.
    @Override
    void close();
}
