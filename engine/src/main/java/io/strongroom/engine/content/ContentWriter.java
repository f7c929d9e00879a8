package io.strongroom.engine.content;

import io.strongroom.engine.blob.BlobException;
import io.strongroom.engine.blob.BlobStore;
import io.strongroom.engine.blob.StagedBlob;
import io.strongroom.engine.crypto.Last;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.Optional;

/// Writes the content of one source into one blob. For one thread and one use.
///
/// A segment is held back until it is known whether another follows, because the last one is
/// marked. The first segments are worked on in the caller's thread; when more follow and threads
/// are free, [WritePipeline] goes on.
final class ContentWriter {

    /// Segments below which handing work to other threads costs more than it wins.
    private static final int ALONE = 4;

    private final BlobStore blobs;
    private final Workers workers;
    private final ContentSource source;
    private final ContentProgress progress;
    private final ContentHash hash;
    private long read;

    /// @param md5 of the content, where it is known
    ContentWriter(
            BlobStore blobs, Workers workers, ContentSource source, ContentProgress progress, Optional<String> md5) {
        this.hash = new ContentHash(md5);
        this.blobs = blobs;
        this.workers = workers;
        this.source = source;
        this.progress = progress;
    }

    StoredContent write(ContentKeySpec spec) throws IOException, ContentException, CancelledException {
        try (StagedBlob staged = blobs.stage();
                SegmentSink sink = SegmentSink.of(spec, staged)) {
            writeSegments(sink, staged);
            progress.report(read);
            return new StoredContent(staged.finish(), sink.protection(), hash.digest());
        } catch (BlobException e) {
            if (e.getCause() instanceof ClosedByInterruptException) {
                throw new CancelledException();
            }
            throw ContentException.of(e);
        }
    }

    private void writeSegments(SegmentSink sink, StagedBlob staged)
            throws IOException, ContentException, CancelledException, BlobException {
        Segment held = Segment.small(sink.segmentSize());
        Segment ahead = Segment.small(sink.segmentSize());
        fill(held);
        for (int count = 1; ; count++) {
            if (count > ALONE && workers.tryReserve(WritePipeline.THREADS)) {
                try {
                    new WritePipeline(workers, hash, sink, staged).run(held, this::fill);
                } finally {
                    workers.release(WritePipeline.THREADS);
                }
                return;
            }
            fillAfter(held, ahead);
            held.last(ahead.isEmpty() ? Last.YES : Last.NO);
            hash.addMd5(held);
            hash.addCrc(held);
            sink.take(held);
            if (ahead.isEmpty()) {
                return;
            }
            held.swap(ahead);
        }
    }

    private void fillAfter(Segment held, Segment ahead) throws IOException, ContentException, CancelledException {
        if (held.isFull()) {
            fill(ahead);
        }
    }

    private void fill(Segment segment) throws IOException, ContentException, CancelledException {
        segment.fill(source);
        read += segment.length();
        progress.report(read);
    }
}
