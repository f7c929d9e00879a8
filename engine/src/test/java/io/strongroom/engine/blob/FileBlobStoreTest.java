package io.strongroom.engine.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.strongroom.engine.blob.FaultyDisk.Fault;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class FileBlobStoreTest {

    private static final byte[] CONTENT = "nobody reads this".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path root;

    /// What happens to the tree after the process died.
    enum After {
        CRASH,
        POWER_LOSS;

        void happenTo(FaultyDisk disk) throws IOException {
            if (this == POWER_LOSS) {
                disk.losePower();
            }
            disk.heal();
        }
    }

    @Test
    void whatWasFinishedIsReadBack() throws Exception {
        try (BlobStore store = new FileBlobStore(root, new RealDisk())) {
            BlobRef ref = write(store);

            assertThat(ref.length()).isEqualTo(2L * CONTENT.length);
            assertThat(root.resolve("blobs/00000000/" + ref.id().hex())).exists();
            assertThat(content(store, ref)).isEqualTo(twice());
        }
    }

    @Test
    void readingBehindTheEndGivesNothing() throws Exception {
        try (BlobStore store = new FileBlobStore(root, new RealDisk())) {
            BlobRef ref = write(store);

            try (BlobReader reader = store.open(ref)) {
                assertThat(reader.length()).isEqualTo(ref.length());
                assertThat(reader.read(ByteBuffer.allocate(1), ref.length())).isZero();
            }
        }
    }

    @Test
    void closingWithoutFinishingLeavesNothing() throws Exception {
        try (BlobStore store = new FileBlobStore(root, new RealDisk())) {
            try (StagedBlob staged = store.stage()) {
                staged.write(CONTENT, 0, CONTENT.length);
            }

            assertThat(files()).isEmpty();
        }
    }

    @Test
    void whatOneNeverFinishedIsWipedByTheNextOpening() throws Exception {
        new FileBlobStore(root, new RealDisk()).close();
        Files.write(root.resolve("staging/left-over"), CONTENT);

        new FileBlobStore(root, new RealDisk()).close();

        assertThat(files()).isEmpty();
    }

    @Test
    void aFinishedBlobTakesNoMoreBytes() throws Exception {
        try (BlobStore store = new FileBlobStore(root, new RealDisk());
                StagedBlob staged = store.stage()) {
            staged.finish();

            assertThatThrownBy(() -> staged.write(CONTENT, 0, 1)).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(staged::finish).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void aLostFileIsMissing() throws Exception {
        try (BlobStore store = new FileBlobStore(root, new RealDisk())) {
            BlobRef ref = write(store);
            Files.delete(root.resolve("blobs/00000000/" + ref.id().hex()));

            assertThat(store.exists(ref)).isFalse();
            assertThatThrownBy(() -> store.open(ref))
                    .isInstanceOfSatisfying(
                            BlobException.Missing.class,
                            e -> assertThat(e.ref()).isEqualTo(ref));
        }
    }

    @Test
    void deletingTwiceIsNoError() throws Exception {
        try (BlobStore store = new FileBlobStore(root, new RealDisk())) {
            BlobRef ref = write(store);

            store.delete(ref);
            store.delete(ref);

            assertThat(store.exists(ref)).isFalse();
        }
    }

    @Test
    void deletingManyForcesEachShardOnce() throws Exception {
        FaultyDisk disk = new FaultyDisk(root);
        try (BlobStore store = new FileBlobStore(root, disk)) {
            List<BlobRef> refs = List.of(write(store), write(store), write(store));
            disk.heal();

            store.deleteAll(refs);

            assertThat(disk.steps(FaultyDisk.Step.DELETE)).isEqualTo(3);
            assertThat(disk.steps(FaultyDisk.Step.FORCE_DIRECTORY)).isEqualTo(1);
        }
    }

    @Test
    void everyFinishedBlobFromAShardOnIsListed() throws Exception {
        try (BlobStore store = new FileBlobStore(root, new RealDisk())) {
            BlobRef first = write(store);
            BlobRef second = write(store);
            Files.write(root.resolve("blobs/00000000/readme.txt"), CONTENT);

            assertThat(listed(store, 0)).containsExactlyInAnyOrder(first, second);
            assertThat(listed(store, 1)).isEmpty();
        }
    }

    @Test
    void aFullShardIsFollowedByTheNext() throws Exception {
        Path first = Files.createDirectories(root.resolve("blobs/00000000"));
        for (int i = 0; i < Shards.CAPACITY - 1; i++) {
            Files.createFile(first.resolve("%032x".formatted(i)));
        }
        try (BlobStore store = new FileBlobStore(root, new RealDisk())) {
            assertThat(write(store).shard()).isZero();
            assertThat(write(store).shard()).isEqualTo(1);
            assertThat(store.currentShard()).isEqualTo(1);
        }
        try (BlobStore reopened = new FileBlobStore(root, new RealDisk())) {
            assertThat(reopened.currentShard()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(After.class)
    void aCrashAtAnyStepOfWritingLeavesTheWholeBlobOrNothing(After after) throws Exception {
        int steps = stepsOfWriting();
        for (int k = 1; k <= steps + 1; k++) {
            Path folder = Files.createDirectory(root.resolve("crash" + k));
            FaultyDisk disk = new FaultyDisk(folder);
            disk.failAt(k, Fault.CRASH);

            Optional<BlobRef> finished = writeOrFail(folder, disk);
            after.happenTo(disk);

            assertWholeOrAbsent(folder, disk, finished);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"EIO", "ENOSPC"})
    void aFailureAtAnyStepOfWritingLeavesNothingAndTheStoreGoesOn(Fault fault) throws Exception {
        int steps = stepsOfWriting();
        for (int k = 1; k <= steps; k++) {
            Path folder = Files.createDirectory(root.resolve("fault" + k));
            FaultyDisk disk = new FaultyDisk(folder);
            disk.failAt(k, fault);

            assertThat(writeOrFail(folder, disk)).isEmpty();
            assertThat(files(folder)).as("after step %d", k).isEmpty();
            assertThat(writeOrFail(folder, disk)).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource(After.class)
    void aCrashAtAnyStepOfDeletingLeavesTheWholeBlobOrNothing(After after) throws Exception {
        for (int k = 1; k <= 3; k++) {
            Path folder = Files.createDirectory(root.resolve("delete" + k));
            FaultyDisk disk = new FaultyDisk(folder);
            boolean deleted;
            BlobRef ref;
            try (BlobStore store = new FileBlobStore(folder, disk)) {
                ref = write(store);
                disk.failAt(k, Fault.CRASH);
                deleted = catchThrowable(() -> store.delete(ref)) == null;
            }
            after.happenTo(disk);

            assertThat(deleted).isEqualTo(k == 3);
            assertWholeOrAbsent(folder, disk, Optional.empty());
            if (deleted) {
                assertThat(files(folder)).isEmpty();
            }
        }
    }

    @Test
    void aFullDiskIsTold() throws Exception {
        FaultyDisk disk = new FaultyDisk(root);
        try (BlobStore store = new FileBlobStore(root, disk);
                StagedBlob staged = store.stage()) {
            disk.failAt(1, Fault.ENOSPC);

            assertThatThrownBy(() -> staged.write(CONTENT, 0, CONTENT.length))
                    .isInstanceOf(BlobException.NoSpace.class);
        }
    }

    @Test
    void afterALostWriteTheBlobCannotBeFinished() throws Exception {
        FaultyDisk disk = new FaultyDisk(root);
        try (BlobStore store = new FileBlobStore(root, disk);
                StagedBlob staged = store.stage()) {
            staged.write(CONTENT, 0, CONTENT.length);
            disk.failAt(1, Fault.EIO);

            assertThatThrownBy(staged::settle).isInstanceOf(BlobException.Io.class);
            assertThatThrownBy(staged::finish).isInstanceOf(BlobException.Io.class);
        }
        assertThat(files()).isEmpty();
    }

    private int stepsOfWriting() throws Exception {
        Path folder = Files.createDirectory(root.resolve("counted"));
        FaultyDisk disk = new FaultyDisk(folder);
        assertThat(writeOrFail(folder, disk)).isPresent();
        return disk.steps();
    }

    // Opening belongs to the story: a new store creates its folders, and a new shard is created
    // by its first blob.
    private static Optional<BlobRef> writeOrFail(Path folder, Disk disk) {
        try (BlobStore store = new FileBlobStore(folder, disk)) {
            return Optional.of(write(store));
        } catch (BlobException e) {
            return Optional.empty();
        }
    }

    private static BlobRef write(BlobStore store) throws BlobException {
        try (StagedBlob staged = store.stage()) {
            staged.write(CONTENT, 0, CONTENT.length);
            staged.settle();
            staged.write(CONTENT, 0, CONTENT.length);
            return staged.finish();
        }
    }

    private static void assertWholeOrAbsent(Path folder, Disk disk, Optional<BlobRef> finished) throws Exception {
        try (BlobStore reopened = new FileBlobStore(folder, disk)) {
            List<BlobRef> there = listed(reopened, 0);
            for (BlobRef ref : there) {
                assertThat(content(reopened, ref)).isEqualTo(twice());
            }
            finished.ifPresent(ref -> assertThat(there).contains(ref));
            assertThat(files(folder)).hasSize(there.size());
        }
    }

    private static List<BlobRef> listed(BlobStore store, int fromShard) throws BlobException {
        List<BlobRef> refs = new ArrayList<>();
        store.forEach(fromShard, refs::add);
        return refs;
    }

    private static byte[] content(BlobStore store, BlobRef ref) throws BlobException {
        try (BlobReader reader = store.open(ref)) {
            ByteBuffer buffer = ByteBuffer.allocate((int) reader.length());
            reader.read(buffer, 0);
            return buffer.array();
        }
    }

    private static byte[] twice() {
        return ByteBuffer.allocate(2 * CONTENT.length).put(CONTENT).put(CONTENT).array();
    }

    private List<Path> files() throws IOException {
        return files(root);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).toList();
        }
    }
}
