package io.strongroom.engine;

import io.strongroom.engine.durability.TestScale;
import io.strongroom.engine.model.EngineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.ActionChainArbitrary;
import net.jqwik.api.state.Transformer;

/// Whatever is done to keys and aliases in whatever order, with time jumping and the store opening anew in between:
/// the store and a simple model agree after every step.
final class KeyLifePropertyTest {
    private static final int STEPS = TestScale.of(50, 300);
    private static final List<String> ALIASES = List.of("alias/a", "alias/b", "alias/c");

    private final List<KeyWorld> worlds = new ArrayList<>();
    private final List<Path> folders = new ArrayList<>();

    @Property(tries = 12)
    void storeAndModelAgree(@ForAll("lives") ActionChain<KeyWorld> life) {
        life.run();
    }

    @Provide
    ActionChainArbitrary<KeyWorld> lives() {
        Arbitrary<Integer> waits = Arbitraries.of(6, 7, 8, 20, 366);
        Arbitrary<Integer> intervals = Arbitraries.of(0, 7, 10, 90);
        Arbitrary<Integer> jumps = Arbitraries.of(-20, 0, 1, 3, 7, 10, 40);
        Arbitrary<Integer> none = Arbitraries.just(0);
        return ActionChain.startWith(this::world)
                .withAction(6, step("create", none, (world, _) -> world.createGenerated()))
                .withAction(
                        3, step("import", Arbitraries.of(2, 9, 50), (world, with) -> world.createImported(with.days())))
                .withAction(4, onKey("enable", none, (world, key, _) -> world.enable(key)))
                .withAction(3, onKey("disable", none, (world, key, _) -> world.disable(key)))
                .withAction(4, onKey("schedule", waits, (world, key, with) -> world.schedule(key, with.days())))
                .withAction(3, onKey("cancel", none, (world, key, _) -> world.cancel(key)))
                .withAction(2, onKey("guard", none, (world, key, _) -> world.guard(key)))
                .withAction(
                        3, onKey("rotate every", intervals, (world, key, with) -> world.rotateEvery(key, with.days())))
                .withAction(2, onKey("rotate", none, (world, key, _) -> world.rotate(key)))
                .withAction(6, onKey("encrypt", none, (world, key, _) -> world.encrypt(key)))
                .withAction(4, onKey("decrypt", none, (world, key, _) -> world.decrypt(key)))
                .withAction(5, onKey("name", none, (world, key, with) -> world.createAlias(with.alias(), key)))
                .withAction(3, onKey("move name", none, (world, key, with) -> world.moveAlias(with.alias(), key)))
                .withAction(2, step("take name", none, (world, with) -> world.deleteAlias(with.alias())))
                .withAction(8, step("days pass", jumps, (world, with) -> world.pass(with.days())))
                .withAction(3, step("restart", none, (world, _) -> world.restart()))
                .withMaxTransformations(STEPS);
    }

    /// What a step is done with; each takes what it needs.
    private record With(int key, int days, String alias) {}

    @FunctionalInterface
    private interface Step {
        void take(KeyWorld world, With with) throws Exception;
    }

    @FunctionalInterface
    private interface KeyStep {
        void take(KeyWorld world, KeyModel.ModelKey key, With with) throws Exception;
    }

    private static Action.Independent<KeyWorld> onKey(String name, Arbitrary<Integer> days, KeyStep step) {
        return step(name, days, (world, with) -> world.on(with.key(), key -> step.take(world, key, with)));
    }

    private static Action.Independent<KeyWorld> step(String name, Arbitrary<Integer> days, Step step) {
        return () -> Combinators.combine(Arbitraries.integers().between(0, 5), days, Arbitraries.of(ALIASES))
                .as(With::new)
                .map(with -> Transformer.mutate(name + " " + with, world -> take(step, world, with)));
    }

    private static void take(Step step, KeyWorld world, With with) {
        try {
            step.take(world, with);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private KeyWorld world() {
        try {
            Path folder = Files.createTempDirectory("strongroom-keys");
            folders.add(folder);
            KeyWorld world = new KeyWorld(folder);
            worlds.add(world);
            return world;
        } catch (IOException | EngineException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterTry
    void close() throws EngineException, IOException {
        for (KeyWorld world : worlds) {
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
