package io.strongroom.engine.content;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/// A bounded set of platform threads. Streams reserve the threads they need and otherwise do
/// without: work that waits for other work must never stand in a queue behind it. Safe for any
/// number of threads.
final class Workers implements AutoCloseable {

    private final Semaphore idle;
    private final ExecutorService executor;

    Workers(int count) {
        this.idle = new Semaphore(count);
        this.executor = Executors.newFixedThreadPool(
                count,
                Thread.ofPlatform().name("strongroom-content-", 1).daemon().factory());
    }

    /// Whether `count` threads are now the caller's, until it releases them.
    boolean tryReserve(int count) {
        return idle.tryAcquire(count);
    }

    /// Gives threads back whose tasks have ended.
    void release(int count) {
        idle.release(count);
    }

    /// Threads nobody has reserved.
    int idle() {
        return idle.availablePermits();
    }

    /// Runs a task on a reserved thread.
    <T> Pending<T> submit(Callable<T> task) {
        return new Pending<>(executor.submit(task));
    }

    /// Waits for what is running.
    @Override
    public void close() {
        executor.close();
    }
}
