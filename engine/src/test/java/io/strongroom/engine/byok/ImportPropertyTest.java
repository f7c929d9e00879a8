package io.strongroom.engine.byok;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.engine.byok.ImportModel.Outcome;
import io.strongroom.engine.durability.TestScale;
import io.strongroom.engine.model.EngineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.ActionChainArbitrary;
import net.jqwik.api.state.Transformer;

/// Tickets are issued and redeemed, rightly and wrongly, material expires, is deleted and comes
/// back, time passes and the store opens anew, in any order: the store and a simple model agree on
/// how each step ends, on the state of each key, and on which object can be read.
final class ImportPropertyTest {
    private static final int STEPS = TestScale.of(40, 200);
    private static final TreeMap<Outcome, Integer> OUTCOMES = new TreeMap<>();

    private final List<ImportWorld> worlds = new ArrayList<>();
    private final List<Path> folders = new ArrayList<>();

    @Property(tries = 6)
    void storeAndModelAgree(@ForAll("lives") ActionChain<ImportWorld> life) {
        life.run();
    }

    @AfterContainer
    static void everyEndWasReached() {
        System.out.println("Imports ended as " + OUTCOMES);
        assertThat(OUTCOMES.keySet()).containsExactly(Outcome.values());
    }

    @Provide
    ActionChainArbitrary<ImportWorld> lives() {
        return ActionChain.startWith(this::world)
                .withAction(2, step("issue", (world, with) -> world.issue(with.key())))
                .withAction(
                        10,
                        step(
                                "import",
                                (world, with) -> world.bring(
                                        world.keyFor(with.key(), with.back(), with.astray()),
                                        with.back(),
                                        with.material(),
                                        with.days())))
                .withAction(
                        3,
                        step(
                                "rehearse",
                                (world, with) -> world.rehearse(
                                        world.keyFor(with.key(), with.back(), with.astray()),
                                        with.back(),
                                        with.material())))
                .withAction(2, step("damaged", (world, with) -> world.bringWithDamagedToken(with.back())))
                .withAction(5, step("delete", (world, with) -> world.delete(with.key())))
                .withAction(4, step("restore", (world, with) -> world.restore(with.key())))
                .withAction(5, step("hours pass", (world, with) -> world.pass(with.hours())))
                .withAction(2, step("restart", (world, _) -> world.restart()))
                .withMaxTransformations(STEPS);
    }

    /// What a step is done with; each takes what it needs.
    private record With(int key, int back, boolean astray, int material, int days, int hours) {}

    @FunctionalInterface
    private interface Step {
        void take(ImportWorld world, With with) throws Exception;
    }

    private static Action.Independent<ImportWorld> step(String name, Step step) {
        Arbitrary<Integer> keys = Arbitraries.integers().between(0, ImportWorld.KEYS - 1);
        Arbitrary<Integer> back = Arbitraries.of(0, 0, 0, 1, 2);
        Arbitrary<Boolean> astray = Arbitraries.of(false, false, false, true);
        Arbitrary<Integer> materials = Arbitraries.of(0, 0, 1);
        Arbitrary<Integer> days = Arbitraries.of(0, 0, 1, 5, 30);
        Arbitrary<Integer> hours = Arbitraries.of(1, 5, 23, 24, 24 * 6, 24 * 7);
        return () -> Combinators.combine(keys, back, astray, materials, days, hours)
                .as(With::new)
                .map(with -> Transformer.mutate(name + " " + with, world -> take(step, world, with)));
    }

    private static void take(Step step, ImportWorld world, With with) {
        try {
            step.take(world, with);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private ImportWorld world() {
        try {
            Path folder = Files.createTempDirectory("strongroom-imports");
            folders.add(folder);
            ImportWorld world = new ImportWorld(folder, OUTCOMES);
            worlds.add(world);
            return world;
        } catch (IOException | EngineException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterTry
    void close() throws EngineException, IOException {
        for (ImportWorld world : worlds) {
            world.close();
        }
        worlds.clear();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        folders.clear();
    }
}
