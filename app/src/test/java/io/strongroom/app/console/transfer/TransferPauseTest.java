package io.strongroom.app.console.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.app.console.FxToolkit;
import io.strongroom.app.console.Problems;
import io.strongroom.app.console.VirtualThreadTasks;
import io.strongroom.app.console.control.Encryption;
import io.strongroom.app.console.transfer.DownloadTarget.Existing;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.object.Overwrite;
import io.strongroom.engine.usecase.object.PreviewEncryption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Transfers over a real store that wait in the middle, go on, end, and are tried again.
class TransferPauseTest {
    private static final int SIZE = 12_000_000;

    @TempDir
    Path folder;

    private final Transfers transfers = transfers();
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final AtomicReference<Optional<Thread>> worker = new AtomicReference<>(Optional.empty());
    private StoreFixture store;

    private static Transfers transfers() {
        Problems problems = new Problems();
        return new Transfers(
                () -> Call.root(CallOrigin.CONSOLE), new VirtualThreadTasks(problems), problems, System::nanoTime, 1);
    }

    @SuppressWarnings("NullAway.Init") // made before each test
    @BeforeEach
    void makeAStore() throws Exception {
        store = StoreFixture.create(folder.resolve("store"), Optional.empty());
    }

    @AfterEach
    void close() throws Exception {
        FxToolkit.run(transfers::cancelAll);
        goOn.countDown();
        await("the end", () -> !transfers.counts().busy());
        store.close();
    }

    /// A transfer that stands still after its first million bytes until the test has done something.
    private final class HeldJob implements TransferJob {
        private final TransferJob job;

        HeldJob(TransferJob job) {
            this.job = job;
        }

        @Override
        public Kind kind() {
            return job.kind();
        }

        @Override
        public String name() {
            return job.name();
        }

        @Override
        public long size() {
            return job.size();
        }

        @Override
        public Optional<Encryption> encryption() {
            return job.encryption();
        }

        @Override
        public void run(Call call, Pause pause) throws Exception {
            worker.set(Optional.of(Thread.currentThread()));
            job.run(
                    call.with((long sofar) -> {
                        call.progress().bytes(sofar);
                        if (sofar > 1_000_000) {
                            hold();
                        }
                    }),
                    pause);
        }

        private void hold() {
            reached.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static void await(String what, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!FxToolkit.call(condition)) {
            assertThat(System.nanoTime()).as("waiting for " + what).isLessThan(end);
            LockSupport.parkNanos(1_000_000);
        }
    }

    // Begins it, lets it come to its middle, and pauses everything there.
    private void pauseInTheMiddle(TransferJob job) throws Exception {
        FxToolkit.run(() -> transfers.add(List.of(new HeldJob(job))));
        assertThat(reached.await(60, TimeUnit.SECONDS)).isTrue();
        FxToolkit.run(transfers::pause);
        goOn.countDown();
        await(
                "it to wait",
                () -> worker.get().stream()
                        .flatMap(thread -> Arrays.stream(thread.getStackTrace()))
                        .anyMatch(frame -> frame.getClassName().equals(Pause.class.getName())
                                && frame.getMethodName().equals("pass")));
    }

    private UploadJob upload() throws Exception {
        Path file = Files.write(folder.resolve("big.bin"), StoreFixture.content(SIZE));
        UploadJob.Orders orders = new UploadJob.Orders(
                store.engine(),
                StoreFixture.BUCKET,
                "Q3/",
                Optional.empty(),
                new UploadJob.Protection(Encryption.NONE, PreviewEncryption.Reason.NO_DEFAULT),
                Overwrite.ALLOWED);
        return new UploadJob(orders, new ObjectKey("big.bin"), file, SIZE);
    }

    private DownloadJob download() throws Exception {
        return new DownloadJob(
                store.engine(),
                store.put("big.bin", SIZE, Optional.empty()),
                Optional.empty(),
                new DownloadTarget(folder.resolve("out/big.bin"), Existing.REPLACE));
    }

    @Test
    void anUploadWaitsInTheMiddleAndGoesOn() throws Exception {
        pauseInTheMiddle(upload());
        Transfer transfer = transfers.all().getFirst();
        assertThat(transfer.state()).isEqualTo(TransferState.RUNNING);
        assertThat(transfer.moved()).isLessThan(SIZE);
        assertThat(store.names()).isEmpty();
        assertThat(FxToolkit.call(() -> transfers.perSecond(transfer))).isZero();

        FxToolkit.run(transfers::resume);

        await("the upload", () -> transfers.counts().done() == 1);
        assertThat(store.read("big.bin")).isEqualTo(StoreFixture.content(SIZE));
    }

    @Test
    void whatWaitsInTheQueueStaysThereAndWhatIsAddedTooUntilItGoesOn() throws Exception {
        UploadJob upload = upload();
        pauseInTheMiddle(upload);

        FxToolkit.run(() -> transfers.add(List.of(upload, upload)));

        await("the queue", () -> transfers.counts().queued() == 2);
        assertThat(FxToolkit.call(() -> transfers.counts().running())).isEqualTo(1);
        FxToolkit.run(transfers::resume);
        await("all", () -> transfers.counts().done() == 3);
        assertThat(FxToolkit.call(() -> transfers.pausedProperty().get())).isFalse();
    }

    @Test
    void aPausedUploadThatIsCancelledLeavesNothingAndMayBeTriedAgain() throws Exception {
        pauseInTheMiddle(upload());
        Transfer transfer = transfers.all().getFirst();

        FxToolkit.run(() -> transfers.cancel(transfer));

        await("the end", () -> transfers.counts().cancelled() == 1);
        assertThat(store.names()).isEmpty();
        await("the pause to end with it", () -> !transfers.pausedProperty().get());
        FxToolkit.run(() -> transfers.retry(transfer));
        await("the second try", () -> transfers.counts().done() == 1);
        assertThat(store.read("big.bin")).isEqualTo(StoreFixture.content(SIZE));
        assertThat(FxToolkit.call(transfers::counts)).isEqualTo(new TransferCounts(0, 0, 1, 0, 0, SIZE, SIZE));
    }

    @Test
    void aDownloadWaitsInTheMiddleAndGoesOn() throws Exception {
        pauseInTheMiddle(download());
        assertThat(folder.resolve("out/big.bin")).doesNotExist();

        FxToolkit.run(transfers::resume);

        await("the download", () -> transfers.counts().done() == 1);
        assertThat(folder.resolve("out/big.bin")).hasBinaryContent(StoreFixture.content(SIZE));
    }

    @Test
    void aPausedDownloadThatIsCancelledLeavesNoFile() throws Exception {
        pauseInTheMiddle(download());

        FxToolkit.run(transfers::cancelAll);

        await("the end", () -> transfers.counts().cancelled() == 1);
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void withNothingToWaitForThereIsNoPause() throws Exception {
        FxToolkit.run(transfers::pause);

        assertThat(FxToolkit.call(() -> transfers.pausedProperty().get())).isFalse();
    }
}
