package io.strongroom.engine.content;

import io.strongroom.engine.blob.BlobStore;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/// Writes and reads the content of objects, encrypted or plain, in constant memory whatever its
/// size.
///
/// Content of more than a few segments is worked on in parallel on threads that belong to this
/// object; when they are all busy, a stream does its work in the caller's thread. Safe for any
/// number of threads.
public final class EncryptedContent implements AutoCloseable {

    private final BlobStore blobs;
    private final Workers workers;

    /// Content in `blobs`, with `threads` threads for large streams. Closing it leaves `blobs`
    /// open.
    public EncryptedContent(BlobStore blobs, int threads) {
        this.blobs = blobs;
        this.workers = new Workers(threads);
    }

    /// Reads `source` to its end into a new blob, which is on the disk when this returns. Whatever
    /// goes wrong, nothing stays behind. An [IOException] is the source's own; the source is not
    /// closed.
    public StoredContent write(ContentSource source, ContentKeySpec key, ContentProgress progress)
            throws IOException, ContentException, CancelledException {
        return new ContentWriter(blobs, workers, source, progress, Optional.empty()).write(key);
    }

    /// The same for content whose MD5 is known: it is not computed once more.
    ///
    /// @param md5 upper-case hexadecimal digits
    public StoredContent write(ContentSource source, ContentKeySpec key, ContentProgress progress, String md5)
            throws IOException, ContentException, CancelledException {
        return new ContentWriter(blobs, workers, source, progress, Optional.of(md5)).write(key);
    }

    /// The same for a stream.
    public StoredContent write(InputStream source, ContentKeySpec key, ContentProgress progress)
            throws IOException, ContentException, CancelledException {
        return write((ContentSource) source::read, key, progress);
    }

    /// The whole of an object that consists of these parts, in this order.
    public ContentReader read(List<StoredContent> parts, ReadKey key) throws ContentException {
        long size = parts.stream().mapToLong(part -> part.digest().size()).sum();
        return read(parts, key, 0, size);
    }

    /// The bytes `from` to `toExclusive` of such an object; refuses a range that is not within it.
    public ContentReader read(List<StoredContent> parts, ReadKey key, long from, long toExclusive)
            throws ContentException {
        return new ContentReader(blobs, workers, PartRange.split(parts, from, toExclusive), key);
    }

    /// Threads no stream has reserved.
    int idleThreads() {
        return workers.idle();
    }

    /// Waits for the streams that still run. Readers must be closed before.
    @Override
    public void close() {
        workers.close();
    }
}
