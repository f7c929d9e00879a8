package io.strongroom.engine.blob;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/// One open file of a [Disk]: appended to by one thread, read and forced by any.
public interface DiskFile extends Closeable {

    /// Appends all remaining bytes.
    void append(ByteBuffer bytes) throws IOException;

    /// Reads at a position until `bytes` is full or the file ends; the number of bytes read, 0
    /// at the end.
    int read(ByteBuffer bytes, long position) throws IOException;

    /// Length of the file now.
    long size() throws IOException;

    /// Puts what was appended before this began onto the disk.
    void force() throws IOException;
}
