package io.strongroom.engine.content;

import static io.strongroom.engine.content.ContentFixture.SEGMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.strongroom.engine.blob.FaultyDisk;
import io.strongroom.engine.blob.FaultyDisk.Fault;
import io.strongroom.engine.content.ContentFixture.Mode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(120)
final class ContentFaultTest {

    @TempDir
    Path root;

    private final byte[] original = ContentFixture.bytes(12 * SEGMENT + 9);
    private FaultyDisk disk;
    private ContentFixture fixture;

    @BeforeEach
    void open() throws Exception {
        disk = new FaultyDisk(root);
        fixture = new ContentFixture(root, disk);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void aDiskThatIsFullAtAnyStepIsToldAndNothingStays(Mode mode) throws Exception {
        for (int k = 1; k <= stepsOfWriting(mode); k++) {
            disk.failAt(k, Fault.ENOSPC);

            assertThatThrownBy(() -> fixture.write(original, mode)).isInstanceOf(ContentException.NoSpace.class);
            assertThat(fixture.files()).as("after step %d", k).isEmpty();
        }
        assertThat(fixture.read(fixture.write(original, mode))).isEqualTo(original);
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void aDiskThatFailsAtAnyStepIsToldAndNothingStays(Mode mode) throws Exception {
        for (int k = 1; k <= stepsOfWriting(mode); k++) {
            disk.failAt(k, Fault.EIO);

            assertThatThrownBy(() -> fixture.write(original, mode)).isInstanceOf(ContentException.Io.class);
            assertThat(fixture.files()).as("after step %d", k).isEmpty();
        }
    }

    @Test
    void whatWasStoredSurvivesALossOfPower() throws Exception {
        StoredContent stored = fixture.write(original, Mode.AES);

        disk.losePower();
        disk.heal();

        try (ContentFixture reopened = new ContentFixture(root, disk)) {
            assertThat(reopened.read(stored)).isEqualTo(original);
        }
    }

    @Test
    void aSourceThatFailsAnywhereLeavesNothingAndKeepsItsOwnException() throws Exception {
        for (int good = 0; good < 12; good++) {
            ContentSource failing = failingAfter(good * SEGMENT + 1);

            assertThatThrownBy(() -> fixture.content.write(failing, fixture.spec(Mode.AES), ContentProgress.ignored()))
                    .isInstanceOf(IOException.class)
                    .hasMessage("the source is gone");
            assertThat(fixture.files()).isEmpty();
        }
    }

    @Test
    void aWriteIsStoppedAnywhereAndLeavesNothing() throws Exception {
        for (int allowed = 0; allowed < 12; allowed++) {
            int limit = allowed;
            AtomicInteger asked = new AtomicInteger();
            ContentProgress progress = new ContentProgress(_ -> {}, () -> asked.incrementAndGet() > limit);

            assertThatThrownBy(() ->
                            fixture.content.write(new ByteArrayInputStream(original), fixture.spec(Mode.AES), progress))
                    .isInstanceOf(CancelledException.class);
            assertThat(fixture.files()).isEmpty();
        }
    }

    @Test
    void anInterruptedWriterStopsAndStaysInterrupted() throws Exception {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> fixture.write(original, Mode.AES)).isInstanceOf(CancelledException.class);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(fixture.files()).isEmpty();
    }

    @Test
    void progressGrowsToTheWholeSize() throws Exception {
        List<Long> seen = new ArrayList<>();

        fixture.content.write(
                new ByteArrayInputStream(original),
                fixture.spec(Mode.AES),
                new ContentProgress(seen::add, () -> false));

        assertThat(seen).isSorted().endsWith((long) original.length).hasSizeGreaterThan(12);
    }

    @Test
    void aReadIsStopped() throws Exception {
        StoredContent stored = fixture.write(original, Mode.AES);
        try (ContentReader reader = fixture.content.read(List.of(stored), ReadKey.of(fixture.dataKey))) {
            ContentProgress stop = new ContentProgress(_ -> {}, () -> true);

            assertThatThrownBy(() -> reader.transferTo(OutputStream.nullOutputStream(), stop))
                    .isInstanceOf(CancelledException.class);
        }
    }

    @Test
    void readersClosedInTheMiddleGiveTheirThreadsBack() throws Exception {
        StoredContent stored = fixture.write(original, Mode.AES);
        for (int i = 0; i < 20; i++) {
            try (ContentReader reader = fixture.content.read(List.of(stored), ReadKey.of(fixture.dataKey))) {
                assertThat(reader.read(new byte[10], 0, 10)).isEqualTo(10);
            }
        }
        assertThat(fixture.content.idleThreads()).isEqualTo(4);
    }

    @Test
    void failedWritesGiveTheirThreadsBack() throws Exception {
        for (int i = 0; i < 20; i++) {
            disk.failAt(10, Fault.EIO);
            assertThatThrownBy(() -> fixture.write(original, Mode.AES)).isInstanceOf(ContentException.Io.class);
        }
        assertThat(fixture.content.idleThreads()).isEqualTo(4);
    }

    private ContentSource failingAfter(int good) {
        InputStream stream = new ByteArrayInputStream(original, 0, good);
        return (bytes, offset, length) -> {
            int count = stream.read(bytes, offset, length);
            if (count < 0) {
                throw new IOException("the source is gone");
            }
            return count;
        };
    }

    private int stepsOfWriting(Mode mode) throws Exception {
        disk.heal();
        fixture.blobs.delete(fixture.write(original, mode).blob()); // opens the shard, which later writes find
        disk.heal();
        StoredContent stored = fixture.write(original, mode);
        int steps = disk.steps();
        fixture.blobs.delete(stored.blob());
        return steps;
    }
}
