package io.strongroom.engine.blob;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class DirectorySyncTest {

    @TempDir
    Path directory;

    private final AtomicInteger forces = new AtomicInteger();
    private final CountDownLatch firstBegan = new CountDownLatch(1);
    private final CountDownLatch firstMayEnd = new CountDownLatch(1);
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();

    @Test
    void whoComesWhileAForceRunsWaitsForTheNextAndSharesIt() throws Exception {
        DirectorySync sync = new DirectorySync(directory, slowDisk("works"));
        Thread first = start(sync);
        firstBegan.await();
        List<Thread> late = startUntilWaiting(sync, 8);

        firstMayEnd.countDown();
        join(first);
        join(late);

        assertThat(forces).hasValue(2);
        assertThat(failures).isEmpty();
    }

    @Test
    void aFailedForceFailsForEverybodyItWasToServeAndForNobodyElse() throws Exception {
        DirectorySync sync = new DirectorySync(directory, slowDisk("second fails"));
        Thread first = start(sync);
        firstBegan.await();
        List<Thread> late = startUntilWaiting(sync, 3);

        firstMayEnd.countDown();
        join(first);
        join(late);
        sync.force();

        assertThat(forces).hasValue(3);
        assertThat(failures).containsExactly("second fails", "second fails", "second fails");
    }

    @Test
    void anInterruptedThreadStillForcesForTheOthers() throws Exception {
        DirectorySync sync = new DirectorySync(directory, new RealDisk());
        Thread interrupted = Thread.ofPlatform().unstarted(() -> {
            Thread.currentThread().interrupt();
            force(sync);
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        });

        interrupted.start();
        join(interrupted);

        assertThat(failures).isEmpty();
    }

    private Thread start(DirectorySync sync) {
        return Thread.ofPlatform().start(() -> force(sync));
    }

    private void force(DirectorySync sync) {
        try {
            sync.force();
        } catch (IOException e) {
            failures.add(String.valueOf(e.getMessage()));
        }
    }

    private List<Thread> startUntilWaiting(DirectorySync sync, int count) {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            threads.add(start(sync));
        }
        for (Thread thread : threads) {
            while (thread.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
        }
        return threads;
    }

    private static void join(Thread thread) throws InterruptedException {
        thread.join();
    }

    private static void join(List<Thread> threads) throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private Disk slowDisk(String text) throws IOException {
        return new ForwardingDisk(new RealDisk()) {
            @Override
            public void forceDirectory(Path forced) throws IOException {
                int number = forces.incrementAndGet();
                firstBegan.countDown();
                try {
                    firstMayEnd.await();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
                if (number == 2 && text.endsWith("fails")) {
                    throw new IOException(text);
                }
            }
        };
    }
}
