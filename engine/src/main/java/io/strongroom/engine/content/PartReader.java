package io.strongroom.engine.content;

import io.strongroom.engine.blob.BlobStore;
import io.strongroom.engine.content.ContentException.Corrupt;
import io.strongroom.engine.crypto.Crc64;

/// Reads a range of one part, segment by segment. For one thread.
///
/// Plain content has no tags; when it is read whole, its checksum is compared and the end
/// refused if it differs.
final class PartReader implements AutoCloseable {

    /// Segments below which loading ahead costs more than it wins.
    private static final int ALONE = 4;

    private final PartRange range;
    private final OpenBlob blob;
    private final SegmentStream segments;
    private final boolean checksummed;
    private long index;
    private long crc64; // of nothing
    private final long last;

    PartReader(BlobStore blobs, Workers workers, PartRange range, ReadKey key) throws ContentException {
        this.range = range;
        this.blob = OpenBlob.open(blobs, range.content(), key);
        this.index = range.from() / blob.segmentSize();
        this.last = Math.max(range.toExclusive() - 1, range.from()) / blob.segmentSize();
        this.checksummed = range.isWhole() && range.content().protection() instanceof Protection.Plain;
        this.segments = last - index >= ALONE && workers.tryReserve(ReadAhead.THREADS)
                ? new ReadAhead(blob, index, last, workers)
                : new ReadAlone(blob, index);
    }

    boolean hasNext() {
        return index <= last;
    }

    /// The bytes of the next segment that belong to the range, good until the next call.
    Slice next() throws ContentException {
        Slice segment = segments.next();
        long start = index * blob.segmentSize();
        index++;
        if (checksummed) {
            check(segment);
        }
        int skipped = (int) Math.max(0, range.from() - start);
        return segment.skip(skipped).limit(range.toExclusive() - start - skipped);
    }

    private void check(Slice segment) throws Corrupt {
        crc64 = Crc64.combine(crc64, segment.crc64(), segment.length());
        if (!hasNext() && crc64 != range.content().digest().crc64()) {
            throw new Corrupt(range.content().blob(), Corrupt.What.CHECKSUM);
        }
    }

    @Override
    public void close() {
        segments.close();
        blob.close();
    }
}
