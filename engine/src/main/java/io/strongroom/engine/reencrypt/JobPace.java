package io.strongroom.engine.reencrypt;

import io.strongroom.engine.model.JobLimits;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// How fast a running job may copy content, whether somebody ended it meanwhile, and how much of the
/// objects it is at is copied already. Safe for many threads.
final class JobPace {
    private static final long TELL_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
    private static final long LOOK_UP_MILLIS = 50;

    private final BooleanSupplier closing;
    private JobLimits limits;
    private int busy;
    private boolean halted;
    private long underway;
    private long freeAt = System.nanoTime();
    private long toldAt = System.nanoTime() - TELL_NANOS;

    /// @param closing whether the store is about to be sealed
    JobPace(JobLimits limits, BooleanSupplier closing) {
        this.limits = limits;
        this.closing = closing;
    }

    /// Takes other limits, also for what is being copied now.
    synchronized void limit(JobLimits next) {
        limits = next;
        freeAt = System.nanoTime();
        notifyAll();
    }

    /// The job was paused or stopped: what is being copied is given up.
    synchronized void halt() {
        halted = true;
        notifyAll();
    }

    /// Whether the store is about to be sealed, so that the job goes on after the next opening, or
    /// somebody paused or stopped the job.
    synchronized boolean isStopping() {
        return halted || closing.getAsBoolean();
    }

    /// Waits until one more object may be worked on.
    synchronized void enter() {
        waitWhile(() -> busy >= limits.workers() && !isStopping());
        busy++;
    }

    /// An object is done, or given up.
    ///
    /// @param copied of it
    synchronized void leave(long copied) {
        busy--;
        underway -= copied;
        notifyAll();
    }

    /// Counts content that was copied.
    synchronized void copied(long bytes) {
        underway += bytes;
    }

    /// Waits until more may be copied.
    ///
    /// @param bytes that were copied since the last time
    synchronized void rest(long bytes) {
        long rate = limits.bytesPerSecond();
        if (rate == 0) {
            return;
        }
        freeAt = Math.max(freeAt, System.nanoTime()) + (long) (bytes * (double) TimeUnit.SECONDS.toNanos(1) / rate);
        JobLimits before = limits;
        long until = freeAt;
        waitWhile(() -> System.nanoTime() < until && !isStopping() && limits.equals(before));
    }

    /// Bytes of objects that are not done yet.
    synchronized long underway() {
        return underway;
    }

    /// Whether it is time to tell how far the job is; true for one of those who ask.
    synchronized boolean isTimeToTell() {
        long now = System.nanoTime();
        if (now - toldAt < TELL_NANOS) {
            return false;
        }
        toldAt = now;
        return true;
    }

    private synchronized void waitWhile(BooleanSupplier blocked) {
        boolean interrupted = false;
        while (blocked.getAsBoolean()) {
            try {
                wait(LOOK_UP_MILLIS);
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
