package io.strongroom.engine.durability;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.engine.EngineOptions;
import io.strongroom.engine.OpenStore;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A process is killed at a random moment while many threads write, and the same store is opened
/// again, over and over.
@Timeout(3600)
final class KillTest {
    @TempDir
    Path folder;

    private final Ledger ledger = new Ledger();

    @Test
    void whatWasAcknowledgedSurvivesAKillAndEverythingElseIsWholeOrAbsent() throws Exception {
        EngineOptions options = EngineOptions.of(folder.resolve("store"));
        try (OpenStore store = OpenStore.create(options)) {
            Workload.prepare(store);
        }
        DoomedWriters writers = new DoomedWriters(TestScale.random("kill"), ledger);
        int rounds = TestScale.of(5, 50);
        for (int round = 0; round < rounds; round++) {
            // Every fourth process dies while it may still be opening what the one before left.
            writers.run(options, round % 4 == 3, () -> {});
            try (OpenStore store = OpenStore.open(options)) {
                assertThat(ledger.reconcile(Workload.digests(store)))
                        .as("round %d", round)
                        .isEmpty();
                store.engine().sweep();
            }
            new ClosedStore(options).verify();
        }
        System.out.println(rounds + " kills, " + ledger.acknowledgements() + " operations acknowledged");
        assertThat(ledger.acknowledgements()).isGreaterThan(rounds);
    }
}
