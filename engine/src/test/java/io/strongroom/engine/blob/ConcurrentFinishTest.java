package io.strongroom.engine.blob;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class ConcurrentFinishTest {

    private static final int WRITERS = 16;

    @TempDir
    Path root;

    private final Queue<Thread> threads = new ConcurrentLinkedQueue<>();
    private final AtomicInteger renamed = new AtomicInteger();
    private final AtomicInteger shardForces = new AtomicInteger();

    @Test
    void writersThatFinishTogetherShareDirectorySyncs() throws Exception {
        List<BlobRef> refs = new ArrayList<>();
        try (BlobStore store = new FileBlobStore(root, new PatientDisk());
                ExecutorService writers = Executors.newFixedThreadPool(WRITERS, this::thread)) {
            List<Future<BlobRef>> finished = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                finished.add(writers.submit(() -> {
                    try (StagedBlob staged = store.stage()) {
                        return staged.finish();
                    }
                }));
            }
            for (Future<BlobRef> future : finished) {
                refs.add(future.get());
            }
        }

        assertThat(refs).doesNotHaveDuplicates().hasSize(WRITERS);
        assertThat(shardForces.get()).isEqualTo(2);
    }

    private Thread thread(Runnable work) {
        Thread thread = Thread.ofPlatform().unstarted(work);
        threads.add(thread);
        return thread;
    }

    private boolean everybodyElseWaits() {
        return renamed.get() == WRITERS
                && threads.stream()
                        .filter(thread -> thread != Thread.currentThread())
                        .allMatch(thread -> thread.getState() == Thread.State.WAITING);
    }

    /// Lets the first sync of the shard last until every other writer waits for the next: they
    /// all fit into it.
    private final class PatientDisk extends ForwardingDisk {

        PatientDisk() {
            super(new RealDisk());
        }

        @Override
        public void rename(Path from, Path to) throws IOException {
            super.rename(from, to);
            renamed.incrementAndGet();
        }

        @Override
        public void forceDirectory(Path directory) throws IOException {
            super.forceDirectory(directory);
            if (directory.endsWith("00000000")) {
                shardForces.incrementAndGet();
                while (shardForces.get() == 1 && !everybodyElseWaits()) {
                    Thread.onSpinWait();
                }
            }
        }
    }
}
