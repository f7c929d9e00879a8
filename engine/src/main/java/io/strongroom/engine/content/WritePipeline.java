package io.strongroom.engine.content;

import io.strongroom.engine.blob.BlobException;
import io.strongroom.engine.blob.StagedBlob;
import io.strongroom.engine.crypto.Last;
import java.io.IOException;
import java.util.Optional;

/// Writes the rest of a large content with several threads: the caller reads the source, one
/// thread computes the MD5 and nothing else (it is the slowest step and sets the pace), one
/// computes the CRC, encrypts and writes, and one forces what was written ([EarlySync]).
final class WritePipeline {

    /// Threads to reserve for [#run].
    static final int THREADS = 3;

    private static final int CONSUMERS = 2;
    private static final int RING_BYTES = 4 << 20;
    private static final int MIN_SEGMENTS = 4;
    private static final int MAX_SEGMENTS = 32;

    private final Workers workers;
    private final ContentHash hash;
    private final SegmentSink sink;
    private final SegmentRing ring;
    private final EarlySync sync;

    WritePipeline(Workers workers, ContentHash hash, SegmentSink sink, StagedBlob staged) {
        this.sync = new EarlySync(workers, staged);
        this.workers = workers;
        this.hash = hash;
        this.sink = sink;
        int segments = Math.clamp(RING_BYTES / sink.segmentSize(), MIN_SEGMENTS, MAX_SEGMENTS);
        this.ring = new SegmentRing(segments, sink.segmentSize(), CONSUMERS);
    }

    /// Fills a segment from the source.
    @FunctionalInterface
    interface Filler {
        void fill(Segment segment) throws IOException, ContentException, CancelledException;
    }

    @FunctionalInterface
    private interface Step {
        void take(Segment segment) throws BlobException;
    }

    /// Takes `first` and everything that follows it to its end. No thread works for it any more
    /// when this returns.
    void run(Segment first, Filler source) throws IOException, ContentException, CancelledException, BlobException {
        Pending<?> hashing = workers.submit(() -> consume(0, hash::addMd5));
        Pending<?> writing = workers.submit(() -> consume(1, segment -> {
            hash.addCrc(segment);
            sink.take(segment);
            sync.written(segment.length());
        }));
        boolean produced = false;
        try {
            produce(first, source);
            ring.end();
            produced = true;
        } finally {
            if (!produced) {
                ring.stop();
                join(hashing, writing);
            }
        }
        join(hashing, writing);
        throwFailure(hashing.failure(), writing.failure());
    }

    private void produce(Segment first, Filler source) throws IOException, ContentException, CancelledException {
        Optional<Segment> held = ring.claim();
        held.ifPresent(segment -> segment.swap(first));
        while (held.isPresent() && !held.get().isEmpty()) {
            Optional<Segment> ahead = ring.claim();
            if (ahead.isEmpty()) {
                return;
            }
            source.fill(ahead.get());
            held.get().last(ahead.get().isEmpty() ? Last.YES : Last.NO);
            ring.publish();
            held = ahead;
        }
    }

    private boolean consume(int number, Step step) throws BlobException {
        boolean finished = false;
        try {
            for (Optional<Segment> next = ring.next(number); next.isPresent(); next = ring.next(number)) {
                step.take(next.get());
                ring.done(number);
            }
            finished = true;
        } finally {
            if (!finished) {
                ring.stop();
            }
        }
        return finished;
    }

    private void join(Pending<?> hashing, Pending<?> writing) {
        hashing.failure();
        writing.failure();
        sync.await(); // after the writer, which starts it
    }

    private static void throwFailure(Optional<Throwable> hashing, Optional<Throwable> writing) throws BlobException {
        Optional<Throwable> failure = writing.or(() -> hashing);
        if (failure.isPresent()) {
            switch (failure.get()) {
                case BlobException e -> throw e;
                case RuntimeException e -> throw e;
                case Error e -> throw e;
                default -> throw new IllegalStateException("A step of the pipeline failed", failure.get());
            }
        }
    }
}
