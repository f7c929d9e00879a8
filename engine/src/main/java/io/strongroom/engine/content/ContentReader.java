package io.strongroom.engine.content;

import io.strongroom.engine.blob.BlobStore;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Deque;
import java.util.Optional;

/// Stored content being read: a range over one part or several. Gives authenticated bytes only, of
/// encrypted content; a failure in the middle is an exception and never looks like the end.
///
/// When it is made, the first segment has been loaded already: what is missing, damaged or under
/// another key is known before the first byte is promised to anybody. For one thread at a time.
public final class ContentReader implements ContentSource, AutoCloseable {

    private final BlobStore blobs;
    private final Workers workers;
    private final ReadKey key;
    private final Deque<PartRange> parts;
    private final long length;
    private Optional<PartReader> part = Optional.empty();
    private Slice slice = Slice.EMPTY;

    ContentReader(BlobStore blobs, Workers workers, Deque<PartRange> parts, ReadKey key) throws ContentException {
        this.blobs = blobs;
        this.workers = workers;
        this.parts = parts;
        this.key = key;
        this.length = parts.stream()
                .mapToLong(range -> range.toExclusive() - range.from())
                .sum();
        try {
            load();
        } catch (ContentException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /// Bytes the reader gives from beginning to end.
    public long length() {
        return length;
    }

    /// As `InputStream.read`: at least one byte, at most `count`; -1 at the end.
    @Override
    public int read(byte[] bytes, int offset, int count) throws ContentException {
        if (count == 0) {
            return 0;
        }
        if (!load()) {
            return -1;
        }
        Slice piece = slice.limit(count);
        System.arraycopy(piece.bytes(), piece.offset(), bytes, offset, piece.length());
        slice = slice.skip(piece.length());
        return piece.length();
    }

    /// Writes everything that is left to `sink` and says how much it was. An [IOException] is
    /// the sink's.
    public long transferTo(OutputStream sink, ContentProgress progress)
            throws IOException, ContentException, CancelledException {
        long written = 0;
        while (load()) {
            progress.report(written);
            sink.write(slice.bytes(), slice.offset(), slice.length());
            written += slice.length();
            slice = Slice.EMPTY;
        }
        progress.report(written);
        return written;
    }

    /// Makes sure there is something in the slice; false at the end.
    private boolean load() throws ContentException {
        while (slice.length() == 0) {
            if (part.filter(PartReader::hasNext).isPresent()) {
                slice = part.get().next();
            } else if (parts.isEmpty()) {
                return false;
            } else {
                closePart();
                part = Optional.of(new PartReader(blobs, workers, parts.remove(), key));
            }
        }
        return true;
    }

    private void closePart() {
        part.ifPresent(PartReader::close);
        part = Optional.empty();
    }

    @Override
    public void close() {
        closePart();
        parts.clear();
        slice = Slice.EMPTY;
    }
}
