package io.strongroom.app.console.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.app.console.Failure;
import io.strongroom.app.console.FxToolkit;
import io.strongroom.app.console.Problems;
import io.strongroom.app.console.VirtualThreadTasks;
import io.strongroom.app.console.control.Encryption;
import io.strongroom.app.console.transfer.DownloadTarget.Existing;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectEntry;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.object.Overwrite;
import io.strongroom.engine.usecase.object.PreviewEncryption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransfersTest {
    @TempDir
    Path folder;

    private final Transfers transfers = transfers();

    private static Transfers transfers() {
        Problems problems = new Problems();
        return new Transfers(
                () -> Call.root(CallOrigin.CONSOLE),
                new VirtualThreadTasks(problems),
                problems,
                System::nanoTime,
                Transfers.WORKERS);
    }

    /// Work that counts how much of it runs at once.
    private record CountingJob(String name, AtomicInteger running, AtomicInteger most) implements TransferJob {
        @Override
        public Kind kind() {
            return Kind.UPLOAD;
        }

        @Override
        public long size() {
            return 10;
        }

        @Override
        public Optional<Encryption> encryption() {
            return Optional.empty();
        }

        @Override
        public void run(Call call, Pause pause) {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            call.progress().bytes(5);
            running.decrementAndGet();
        }
    }

    /// Work that waits until it is cancelled.
    private record WaitingJob(CountDownLatch begun) implements TransferJob {
        @Override
        public Kind kind() {
            return Kind.UPLOAD;
        }

        @Override
        public String name() {
            return "waits";
        }

        @Override
        public long size() {
            return 1;
        }

        @Override
        public Optional<Encryption> encryption() {
            return Optional.empty();
        }

        @Override
        public void run(Call call, Pause pause) throws EngineException {
            begun.countDown();
            while (!call.cancellation().isRequested()) {
                LockSupport.parkNanos(100_000);
            }
            throw new EngineException(new Problem.Cancelled());
        }
    }

    private TransferCounts settled() throws Exception {
        CompletableFuture<TransferCounts> end = new CompletableFuture<>();
        FxToolkit.run(() -> transfers.countsProperty().subscribe(counts -> {
            if (!counts.busy() && counts.total() > 0) {
                end.complete(counts);
            }
        }));
        return end.get(60, TimeUnit.SECONDS);
    }

    private void add(List<? extends TransferJob> jobs) throws Exception {
        FxToolkit.run(() -> transfers.add(jobs));
    }

    @Test
    void aHundredThousandWaitAndFourRunAtOnce() throws Exception {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<TransferJob> jobs = new ArrayList<>();
        IntStream.range(0, 100_000).forEach(i -> jobs.add(new CountingJob("file" + i, running, most)));

        add(jobs);

        assertThat(settled()).isEqualTo(new TransferCounts(0, 0, 100_000, 0, 0, 1_000_000, 1_000_000));
        assertThat(most.get()).isLessThanOrEqualTo(Transfers.WORKERS);
    }

    @Test
    void whatRunsAndWhatWaitsIsCancelled() throws Exception {
        CountDownLatch begun = new CountDownLatch(Transfers.WORKERS);
        add(Stream.generate(() -> new WaitingJob(begun)).limit(6).toList());
        assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();

        FxToolkit.run(transfers::cancelAll);

        assertThat(settled().cancelled()).isEqualTo(6);
    }

    @Test
    void filesArriveInTheStoreByteForByte() throws Exception {
        try (StoreFixture store = StoreFixture.create(folder.resolve("store"), Optional.empty())) {
            Path file = Files.write(folder.resolve("ledger.xlsx"), StoreFixture.content(3_000_000));

            add(List.of(new UploadJob(orders(store), new ObjectKey("Q3/ledger.xlsx"), file, 3_000_000)));

            assertThat(settled().done()).isEqualTo(1);
            assertThat(store.read("Q3/ledger.xlsx")).isEqualTo(StoreFixture.content(3_000_000));
        }
    }

    @Test
    void aFileThatIsGoneFailsWithTheReasonAndMayBeTriedAgain() throws Exception {
        try (StoreFixture store = StoreFixture.create(folder.resolve("store"), Optional.empty())) {
            Path file = folder.resolve("late.txt");
            add(List.of(new UploadJob(orders(store), new ObjectKey("late.txt"), file, 3)));
            assertThat(settled().failed()).isEqualTo(1);
            Transfer transfer = transfers.all().getFirst();
            assertThat(transfer.failure()).map(Failure::kind).contains("fileMissing");

            Files.writeString(file, "now");
            FxToolkit.run(() -> transfers.retry(transfer));

            assertThat(settled().done()).isEqualTo(1);
            assertThat(store.names()).containsExactly("late.txt");
        }
    }

    @Test
    void aDownloadAppearsWholeOrNotAtAll() throws Exception {
        try (StoreFixture store = StoreFixture.create(folder.resolve("store"), Optional.empty())) {
            ObjectEntry sound = store.put("sound.bin", 700_000, Optional.empty());
            ObjectEntry broken = store.put("broken.bin", 900_000, Optional.empty());
            damageFileOf(900_000);
            Path target = Files.createDirectory(folder.resolve("downloads"));

            add(Stream.of(sound, broken)
                    .map(entry -> download(store, entry, target))
                    .toList());

            assertThat(settled())
                    .extracting(TransferCounts::done, TransferCounts::failed)
                    .containsExactly(1, 1);
            assertThat(filesIn(target)).containsExactly("sound.bin");
            assertThat(target.resolve("sound.bin")).hasBinaryContent(StoreFixture.content(700_000));
        }
    }

    @Test
    void bothAreKeptWhenTheNameIsTaken() throws Exception {
        Path target = Files.writeString(folder.resolve("ledger.tar.gz"), "mine");
        DownloadTarget download = new DownloadTarget(target, Existing.KEEP_BOTH);
        Path part = download.begin();
        Files.writeString(part, "theirs");

        download.finish(part);

        assertThat(target).hasContent("mine");
        assertThat(folder.resolve("ledger.tar (2).gz")).hasContent("theirs");
        assertThat(filesIn(folder)).hasSize(2);
    }

    @Test
    void namesThatLeadOutOfTheFolderAreRefused() {
        for (String name : List.of("../outside", "a/../../b", "a//b", "a/", "a\\..\\b", ".")) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> DownloadTarget.below(folder, name)))
                    .as(name)
                    .isInstanceOf(LocalFileException.class);
        }
    }

    @Test
    void everythingBelowAPrefixIsDeletedAndNothingBeside() throws Exception {
        try (StoreFixture store = StoreFixture.create(folder.resolve("store"), Optional.empty())) {
            for (String name : List.of("a/1", "a/2", "a/b/3", "ab")) {
                store.put(name, 1, Optional.empty());
            }

            add(List.of(new DeleteJob(store.engine(), StoreFixture.BUCKET, new DeleteJob.What.Below("a/"), "a/", 3)));

            assertThat(settled().done()).isEqualTo(1);
            assertThat(store.names()).containsExactly("ab");
        }
    }

    @Test
    void theRateIsTheMeanOfTheLastTenSeconds() {
        Rate rate = new Rate();
        long second = 1_000_000_000L;
        for (int i = 0; i <= 30; i++) {
            rate.at(i * second, i < 20 ? 0 : (i - 20) * 100L);
        }

        assertThat(rate.perSecond(30 * second, 1000)).isEqualTo(100);
    }

    private static UploadJob.Orders orders(StoreFixture store) {
        return new UploadJob.Orders(
                store.engine(),
                StoreFixture.BUCKET,
                "Q3/",
                Optional.empty(),
                new UploadJob.Protection(Encryption.NONE, PreviewEncryption.Reason.NO_DEFAULT),
                Overwrite.ALLOWED);
    }

    private static DownloadJob download(StoreFixture store, ObjectEntry entry, Path target) {
        return new DownloadJob(
                store.engine(),
                entry,
                Optional.empty(),
                new DownloadTarget(target.resolve(entry.key().value()), Existing.REPLACE));
    }

    private void damageFileOf(long size) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("store/blobs"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.size(file) == size) {
                    byte[] bytes = Files.readAllBytes(file);
                    bytes[bytes.length - 1] ^= 1;
                    Files.write(file, bytes);
                }
            }
        }
    }

    private static List<String> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
