package io.strongroom.engine.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// A fixed ring of segments between one thread that fills them and some that use them. Every
/// consumer sees every segment in order, and a segment is filled again when all have done with it:
/// memory stays the same for any size.
///
/// The contents need no lock: a segment changes hands under it.
final class SegmentRing {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final List<Segment> segments = new ArrayList<>();
    private final long[] used;
    private long claimed;
    private long published;
    private boolean ended;
    private boolean stopped;

    SegmentRing(int count, int segmentSize, int consumers) {
        for (int i = 0; i < count; i++) {
            segments.add(Segment.full(segmentSize));
        }
        this.used = new long[consumers];
    }

    /// For the producer: the next segment to fill, as soon as nobody uses it; nothing when the
    /// ring was stopped.
    Optional<Segment> claim() {
        lock.lock();
        try {
            while (!stopped && claimed - slowest() >= segments.size()) {
                moved.awaitUninterruptibly();
            }
            return stopped ? Optional.empty() : Optional.of(at(claimed++));
        } finally {
            lock.unlock();
        }
    }

    /// Hands the oldest claimed segment to the consumers.
    void publish() {
        change(() -> published++);
    }

    /// No more segments come.
    void end() {
        change(() -> ended = true);
    }

    /// Lets everybody stop as soon as possible.
    void stop() {
        change(() -> stopped = true);
    }

    /// For a consumer: the next segment to use, or nothing when all were used or the ring was
    /// stopped.
    Optional<Segment> next(int consumer) {
        lock.lock();
        try {
            while (!stopped && !ended && used[consumer] == published) {
                moved.awaitUninterruptibly();
            }
            boolean any = !stopped && used[consumer] < published;
            return any ? Optional.of(at(used[consumer])) : Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    /// For a consumer: it has done with the segment it got.
    void done(int consumer) {
        change(() -> used[consumer]++);
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private long slowest() {
        long slowest = Long.MAX_VALUE;
        for (long count : used) {
            slowest = Math.min(slowest, count);
        }
        return slowest;
    }

    private Segment at(long number) {
        return segments.get((int) (number % segments.size()));
    }
}
