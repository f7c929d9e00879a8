package io.strongroom.engine.durability;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.engine.EngineOptions;
import io.strongroom.engine.OpenStore;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A real file system on a loop device is cut off from its disk at a random moment while a process
/// writes, and mounted again, over and over. Needs the right to mount.
@Timeout(3600)
final class PowerCutTest {
    private static final long DISK_BYTES = 1L << 30;

    @TempDir
    Path folder;

    private final Ledger ledger = new Ledger();
    private Path disk;
    private Path image;

    @BeforeEach
    void makeDisk() throws Exception {
        disk = Files.createDirectory(folder.resolve("disk"));
        image = folder.resolve("image");
        try (RandomAccessFile file = new RandomAccessFile(image.toFile(), "rw")) {
            file.setLength(DISK_BYTES);
        }
        Mount.require("mkfs.ext4", "-q", "-F", image.toString());
    }

    private Mount mount() {
        return Mount.of(disk, "mount", "-o", "loop", image.toString(), disk.toString());
    }

    @Test
    void whatWasAcknowledgedSurvivesACutOfThePower() throws Exception {
        EngineOptions options = EngineOptions.of(disk.resolve("store"));
        try (Mount _ = mount();
                OpenStore store = OpenStore.create(options)) {
            Workload.prepare(store);
        }
        DoomedWriters writers = new DoomedWriters(TestScale.random("power cut"), ledger);
        int rounds = TestScale.of(4, 30);
        for (int round = 0; round < rounds; round++) {
            boolean early = round % 4 == 3;
            try (Mount _ = mount()) {
                writers.run(options, early, () -> PowerSwitch.off(disk));
            }
            try (Mount _ = mount()) {
                verify(options, round);
            }
        }
        System.out.println(rounds + " cuts, " + ledger.acknowledgements() + " operations acknowledged");
        assertThat(ledger.acknowledgements()).isGreaterThan(rounds);
    }

    private void verify(EngineOptions options, int round) throws Exception {
        try (OpenStore store = OpenStore.open(options)) {
            assertThat(ledger.reconcile(Workload.digests(store)))
                    .as("round %d", round)
                    .isEmpty();
            store.engine().sweep();
        }
        new ClosedStore(options).verify();
    }
}
