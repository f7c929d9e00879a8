package io.strongroom.engine.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.strongroom.engine.blob.BlobException;
import io.strongroom.engine.blob.FaultyDisk;
import io.strongroom.engine.blob.FaultyDisk.Fault;
import io.strongroom.engine.blob.FaultyDisk.Step;
import io.strongroom.engine.blob.FileBlobStore;
import io.strongroom.engine.blob.StagedBlob;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class EarlySyncTest {

    private static final int STRIDE = 64 << 20;

    @TempDir
    Path root;

    private final Workers workers = new Workers(1);
    private FaultyDisk disk;
    private StagedBlob staged;
    private EarlySync sync;

    @BeforeEach
    void open() throws Exception {
        disk = new FaultyDisk(root);
        staged = new FileBlobStore(root, disk).stage();
        sync = new EarlySync(workers, staged);
    }

    @AfterEach
    void close() {
        staged.close();
        workers.close();
    }

    @Test
    void aLittleIsNotForcedEarly() {
        sync.written(STRIDE - 1);
        sync.await();

        assertThat(disk.steps(Step.FORCE)).isZero();
    }

    @Test
    void muchIsForcedWhileItIsWritten() {
        sync.written(STRIDE);
        sync.await();
        sync.written(STRIDE - 1);
        sync.await();
        assertThat(disk.steps(Step.FORCE)).isEqualTo(1);

        sync.written(1);
        sync.await();
        assertThat(disk.steps(Step.FORCE)).isEqualTo(2);
    }

    @Test
    void aFailureInTheBackgroundIsNotForgotten() {
        disk.failAt(1, Fault.EIO);

        sync.written(STRIDE);
        sync.await();

        assertThatThrownBy(staged::finish).isInstanceOf(BlobException.Io.class);
    }
}
