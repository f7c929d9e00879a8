package io.strongroom.e2e.support;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;

/// How long a thread stood still by its own doing: it waited for something, or it computed.
///
/// What counts of each stretch between two looks: all of it while the thread waits, and while it may
/// run no more than the processor time it got. One user of an instance.
final class StillTime {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Thread thread;
    private long beat;
    private long lookedAt = System.nanoTime();
    private long processor;
    private long stood;

    StillTime(Thread thread) {
        this.thread = thread;
        this.processor = THREADS.getThreadCpuTime(thread.threadId());
    }

    /// Looks again.
    ///
    /// @param lastBeat when the thread last answered
    /// @param excused whether what it does now is not held against it
    /// @return milliseconds that it stood still since then
    long since(long lastBeat, boolean excused) {
        if (lastBeat != beat) {
            beat = lastBeat;
            stood = 0;
        }
        long now = System.nanoTime();
        long used = THREADS.getThreadCpuTime(thread.threadId());
        if (!excused) {
            stood += thread.getState() == Thread.State.RUNNABLE ? used - processor : now - lookedAt;
        }
        lookedAt = now;
        processor = used;
        return TimeUnit.NANOSECONDS.toMillis(stood);
    }
}
