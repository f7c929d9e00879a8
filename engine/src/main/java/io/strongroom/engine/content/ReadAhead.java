package io.strongroom.engine.content;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// Loads segments ahead of the caller on reserved threads, into a fixed number of buffers. For
/// one thread.
final class ReadAhead implements SegmentStream {

    /// Threads to reserve for it.
    static final int THREADS = 1;

    private static final int BUFFERED_BYTES = 2 << 20;
    private static final int MIN_SLOTS = 3;
    private static final int MAX_SLOTS = 8;

    private final Workers workers;
    private final Deque<Load> ahead = new ArrayDeque<>();
    private final long last;
    private long issued;
    private Optional<Slot> shown = Optional.empty();
    private volatile boolean closed;

    /// The threads are reserved; they are released on close.
    ReadAhead(OpenBlob blob, long first, long last, Workers workers) {
        this.workers = workers;
        this.last = last;
        this.issued = first;
        int slots = Math.clamp(BUFFERED_BYTES / blob.segmentSize(), MIN_SLOTS, MAX_SLOTS);
        for (int i = 0; i < slots && issued <= last; i++) {
            issue(new Slot(blob));
        }
    }

    @Override
    public Slice next() throws ContentException {
        shown.filter(_ -> issued <= last).ifPresent(this::issue);
        Load load = ahead.remove();
        shown = Optional.of(load.slot());
        return load.result();
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        ahead.forEach(load -> load.segment().failure());
        workers.release(THREADS);
    }

    private void issue(Slot slot) {
        long index = issued++;
        ahead.add(new Load(slot, workers.submit(() -> slot.load(index))));
    }

    private final class Slot {

        private final SegmentLoader loader;
        private final byte[] bytes;

        Slot(OpenBlob blob) {
            this.loader = blob.loader();
            this.bytes = new byte[blob.segmentSize()];
        }

        Slice load(long index) throws ContentException {
            return closed ? Slice.EMPTY : loader.load(index, bytes);
        }
    }

    private record Load(Slot slot, Pending<Slice> segment) {

        Slice result() throws ContentException {
            Optional<Throwable> failure = segment.failure();
            if (failure.isEmpty()) {
                return segment.result();
            }
            switch (failure.get()) {
                case ContentException e -> throw e;
                case RuntimeException e -> throw e;
                case Error e -> throw e;
                default -> throw new IllegalStateException("A segment could not be loaded", failure.get());
            }
        }
    }
}
