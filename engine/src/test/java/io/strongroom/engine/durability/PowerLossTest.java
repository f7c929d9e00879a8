package io.strongroom.engine.durability;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.engine.EngineOptions;
import io.strongroom.engine.OpenStore;
import io.strongroom.engine.blob.FaultyDisk;
import io.strongroom.engine.model.EngineException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Everything not forced is gone, in the files and in the database, at a random moment while many
/// write. What was acknowledged is there; everything else wholly or not at all.
@Timeout(3600)
final class PowerLossTest {
    static final Set<String> NOT_ON_DISK = Set.of("meta", "strongroom.lock");
    private static final int WRITERS = 8;
    private static final int NEARLY_FULL_MEBIBYTES = 32;
    private static final int ROOM = 15 << 20;

    @TempDir
    Path folder;

    private final Random random = TestScale.random("power loss");
    private final Ledger ledger = new Ledger();

    @Test
    void whatWasAcknowledgedSurvivesALossOfPower() throws Exception {
        losePowerAgainAndAgain(folder.resolve("store"), WRITERS, TestScale.of(8, 100));
    }

    /// The database makes room for itself then, over and over.
    @Test
    void whatWasAcknowledgedSurvivesALossOfPowerOnADiskThatIsNearlyFull() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        try (Mount _ = Mount.tmpfs(disk, NEARLY_FULL_MEBIBYTES)) {
            byte[] filling = new byte[(NEARLY_FULL_MEBIBYTES << 20) - ROOM];
            Files.write(disk.resolve("filling"), filling);
            losePowerAgainAndAgain(disk.resolve("store"), 2, TestScale.of(4, 100));
            assertThat(disk.toFile().getUsableSpace()).isBetween(1L << 20, (long) ROOM);
        }
    }

    private void losePowerAgainAndAgain(Path root, int writers, int rounds) throws Exception {
        try (OpenStore store = OpenStore.create(root)) {
            Workload.prepare(store);
        }
        for (int round = 0; round < rounds; round++) {
            FaultyDisk disk = new FaultyDisk(root, NOT_ON_DISK);
            DatabaseFiles database = DatabaseFiles.of(root);
            EngineOptions options = EngineOptions.of(root).with(disk, DatabaseFiles.SCHEME);
            writeUntilCut(options, writers, disk, database, round % 4 == 3);
            disk.losePower();
            database.losePower(random, round % 2 == 0 ? 0 : random.nextDouble());
            disk.heal();
            database.heal();
            try (OpenStore store = OpenStore.open(options)) {
                Map<String, String> found = Workload.digests(store);
                assertThat(ledger.reconcile(found)).as("round %d", round).isEmpty();
                store.engine().sweep();
            }
            new ClosedStore(options).verify();
        }
        System.out.println(rounds + " losses of power, " + ledger.acknowledgements() + " operations acknowledged");
    }

    /// @param closing whether the store is being closed when it happens
    private void writeUntilCut(
            EngineOptions options, int count, FaultyDisk disk, DatabaseFiles database, boolean closing)
            throws Exception {
        database.slowWrites(random.nextInt(3) * 500_000L);
        OpenStore store = OpenStore.open(options);
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Workload workload = new Workload(store, "w" + i + "/", new Random(random.nextLong()), ledger);
            writers.add(Thread.ofPlatform().start(workload));
        }
        // Now and then it happens right after the store was opened.
        TimeUnit.MILLISECONDS.sleep(20 + random.nextInt(1_300));
        Thread closer = Thread.ofPlatform().unstarted(() -> close(store));
        if (closing) {
            closer.start();
            TimeUnit.MILLISECONDS.sleep(random.nextInt(150));
        }
        database.cut();
        disk.failAt(1, FaultyDisk.Fault.CRASH);
        for (Thread writer : writers) {
            writer.join();
        }
        closer.join();
        close(store);
    }

    /// A store whose machine is off: only the threads and handles of this process are let go.
    static void close(OpenStore store) {
        try {
            store.close();
        } catch (EngineException e) {
            assertThat(e.problem()).isNotNull();
        }
    }
}
