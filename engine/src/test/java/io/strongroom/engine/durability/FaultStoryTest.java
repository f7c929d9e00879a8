package io.strongroom.engine.durability;

import static io.strongroom.engine.OpenStore.content;
import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.engine.EngineOptions;
import io.strongroom.engine.OpenStore;
import io.strongroom.engine.blob.FaultyDisk;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Each story with a fault at each single step, of the disk and of the database: afterwards the
/// old object is there or the new one, never a mix, others are untouched, and no file is left
/// over.
@Timeout(3600)
final class FaultStoryTest {
    private static final List<FaultyDisk.Fault> FAULTS = List.of(FaultyDisk.Fault.values());

    private static final byte[] OTHER = content(3_000);

    @TempDir
    Path folder;

    private final Random random = TestScale.random("faults");
    private int runs;

    private FaultyStore fresh() throws Exception {
        return FaultyStore.copyOf(
                folder.resolve("template"), Files.createTempDirectory(folder, "store"), Clock.systemUTC());
    }

    @BeforeEach
    void makeTemplate() throws Exception {
        try (OpenStore store = OpenStore.create(folder.resolve("template"))) {
            Story.prepare(store);
            store.engine().sweep();
        }
    }

    @ParameterizedTest
    @EnumSource(Story.class)
    void aFaultAtAnyStepLeavesTheOldOrTheNewObject(Story story) throws Exception {
        for (FaultyStore.Where where : FaultyStore.Where.values()) {
            int steps = steps(story, where);
            int stride = TestScale.isFull() ? 1 : 3 * Math.max(1, steps / 2);
            int first = TestScale.isFull() ? 0 : random.nextInt(stride);
            for (int run = first; run < 3 * steps; run += stride) {
                tell(story, where, run / 3 + 1, FAULTS.get(run % FAULTS.size()));
            }
        }
        System.out.println(story + " with a fault: " + runs + " runs");
        assertThat(runs).isPositive();
    }

    private int steps(Story story, FaultyStore.Where where) throws Exception {
        try (FaultyStore fresh = fresh()) {
            int before = fresh.steps(where);
            expected(() -> story.tell(fresh.store()));
            return fresh.steps(where) - before;
        }
    }

    private void tell(Story story, FaultyStore.Where where, int k, FaultyDisk.Fault fault) throws Exception {
        runs++;
        String name = "%s, %s at step %d of the %s".formatted(story, fault, k, where);
        FaultyStore fresh = fresh();
        fresh.failAt(where, k, fault);
        Optional<Problem> refusal = expected(() -> story.tell(fresh.store()));
        boolean acknowledged = refusal.isEmpty();
        if (fault != FaultyDisk.Fault.CRASH) {
            goesOn(fresh.store(), name);
        }
        fresh.close();
        if (fault == FaultyDisk.Fault.CRASH && random.nextBoolean()) {
            fresh.losePower(random);
        }
        fresh.heal();
        try (OpenStore again = OpenStore.open(fresh.options())) {
            Optional<byte[]> found = read(again, story.key());
            assertThat(found)
                    .as(name)
                    .satisfiesAnyOf(
                            state -> assertThat(same(state, story.after())).isTrue(),
                            state -> assertThat(!acknowledged && same(state, story.before()))
                                    .isTrue());
            assertThat(again.get("bystander")).as(name).isEqualTo(content(5_000));
            again.engine().sweep();
        }
        verify(fresh.options(), name);
    }

    private static boolean same(Optional<byte[]> one, Optional<byte[]> other) {
        return java.util.Arrays.equals(one.orElse(null), other.orElse(null));
    }

    /// One failure of the disk is one failure: what comes after works again.
    private static void goesOn(OpenStore store, String name) throws EngineException, IOException {
        Optional<Problem> first = expected(() -> store.put("other", OTHER));
        if (first.isPresent()) {
            store.put("other", OTHER);
        }
        assertThat(store.get("other")).as(name).isEqualTo(OTHER);
    }

    private static void verify(EngineOptions options, String name) {
        try {
            new ClosedStore(options).verify();
        } catch (Exception | AssertionError e) {
            throw new AssertionError(name, e);
        }
    }

    private static Optional<byte[]> read(OpenStore store, String key) throws EngineException, IOException {
        try {
            return Optional.of(store.get(key));
        } catch (EngineException e) {
            assertThat(e.problem()).isInstanceOf(Problem.NoSuchKey.class);
            return Optional.empty();
        }
    }

    private interface Action {
        void run() throws EngineException;
    }

    private static Optional<Problem> expected(Action action) {
        try {
            action.run();
            return Optional.empty();
        } catch (EngineException e) {
            return Optional.of(e.problem());
        }
    }
}
