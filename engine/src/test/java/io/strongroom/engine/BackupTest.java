package io.strongroom.engine;

import static io.strongroom.engine.OpenStore.BUCKET;
import static io.strongroom.engine.OpenStore.call;
import static io.strongroom.engine.OpenStore.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.strongroom.engine.model.BackupReport;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyOrigin;
import io.strongroom.engine.model.KeySpec;
import io.strongroom.engine.model.KeyState;
import io.strongroom.engine.model.ObjectEntry;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.RestoreReport;
import io.strongroom.engine.model.StoreSecret;
import io.strongroom.engine.usecase.Cancellation;
import io.strongroom.engine.usecase.key.CreateKey;
import io.strongroom.engine.usecase.object.DeleteObject;
import io.strongroom.engine.usecase.object.ListObjects;
import io.strongroom.engine.usecase.store.BackupStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A whole store in one file and back: what it holds, what is found, what is left when it fails.
final class BackupTest {
    private static final int OBJECTS = 20;

    @TempDir
    Path folder;

    private OpenStore store;
    private Path bundle;

    @BeforeEach
    void open() throws Exception {
        store = OpenStore.create(folder.resolve("store"));
        bundle = folder.resolve("all.strongroom-backup");
    }

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    private BackupReport backUp() throws EngineException {
        return store.engine().store().backup().run(call(), new BackupStore.Request(bundle));
    }

    private RestoreReport restore(Path target) throws EngineException {
        return new StoreRestore(bundle, OpenStore.secret(), _ -> true).restore(target, StoreRestore.Check.SCRUB);
    }

    private static Problem problemOf(ThrowingCallable work) {
        return catchThrowableOfType(EngineException.class, work).problem();
    }

    private Stream<String> names() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }

    private void fill() throws Exception {
        for (int i = 0; i < OBJECTS; i++) {
            store.put(
                    "o%02d".formatted(i),
                    content(1000 + i),
                    i % 2 == 0 ? EncryptionRule.none() : EncryptionRule.ossManaged());
        }
        store.multipart("parts", java.util.List.of(content(100 * 1024), content(10)), EncryptionRule.kmsManaged());
    }

    @Test
    void theRestoredStoreIsTheOneOfTheMoment() throws Exception {
        fill();
        KeyId disabled = store.engine()
                .keys()
                .create()
                .run(call(), new CreateKey.Request(KeyOrigin.ALIYUN_KMS, KeySpec.AES_256, "", Optional.empty()))
                .id();
        store.engine().keys().disable().run(call(), disabled);

        BackupReport report = backUp();
        store.put("later", content(5));

        RestoreReport restored = restore(folder.resolve("restored"));
        assertThat(restored.scrubbed()).isTrue();
        assertThat(restored.findings()).isZero();
        assertThat(restored.whole()).isEqualTo(OBJECTS + 1);
        assertThat(restored.backup()).isEqualTo(report);
        assertThat(new StoreRestore(bundle, OpenStore.secret(), _ -> true).verify())
                .isEqualTo(report);
        try (OpenStore copy = OpenStore.open(EngineOptions.of(folder.resolve("restored")))) {
            for (int i = 0; i < OBJECTS; i++) {
                assertThat(copy.get("o%02d".formatted(i))).isEqualTo(content(1000 + i));
            }
            assertThat(problemOf(() -> copy.get("later"))).isInstanceOf(Problem.NoSuchKey.class);
            assertThat(copy.engine().account()).isEqualTo(store.engine().account());
            assertThat(copy.engine()
                            .keys()
                            .describe()
                            .run(call(), disabled.toString())
                            .state())
                    .isEqualTo(KeyState.DISABLED);
        }
    }

    @Test
    void othersWriteAndDeleteMeanwhile() throws Exception {
        fill();
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<Void> others = CompletableFuture.runAsync(() -> {
            try {
                for (int i = 0; !done.get(); i++) {
                    String pair = "pair%03d".formatted(i % 40);
                    store.put(pair, content(i % 40 + 1), EncryptionRule.ossManaged());
                    store.put(pair + "x", content(i % 40 + 1));
                    store.engine()
                            .objects()
                            .delete()
                            .run(call(), new DeleteObject.Request(BUCKET, new ObjectKey(pair), Optional.empty()));
                }
            } catch (EngineException e) {
                throw new IllegalStateException(e);
            }
        });
        for (int round = 0; round < 3; round++) {
            backUp();
            Path target = folder.resolve("restored" + round);
            assertThat(restore(target).findings()).isZero();
            try (OpenStore copy = OpenStore.open(EngineOptions.of(target))) {
                for (ObjectEntry entry : copy.engine()
                        .objects()
                        .list()
                        .run(call(), ListObjects.Request.of(BUCKET, "pair"))
                        .objects()) {
                    assertThat(copy.get(entry.key().value())).hasSize((int) entry.size());
                }
            }
        }
        done.set(true);
        others.join();
    }

    @Test
    void noFileOfTheSnapshotGoesBeforeTheBackupIsDone() throws Exception {
        fill();
        AtomicBoolean first = new AtomicBoolean(true);
        CompletableFuture<?>[] sweep = new CompletableFuture<?>[1];
        store.engine()
                .store()
                .backup()
                .run(
                        call().with((long _) -> {
                            if (first.getAndSet(false)) {
                                deleteAll();
                                sweep[0] = CompletableFuture.supplyAsync(this::sweep);
                            }
                        }),
                        new BackupStore.Request(bundle));
        sweep[0].join();

        RestoreReport restored = restore(folder.resolve("restored"));

        assertThat(restored.backup().missing()).isZero();
        assertThat(restored.whole()).isEqualTo(OBJECTS + 1);
        assertThat(restored.findings()).isZero();
    }

    private void deleteAll() {
        try {
            for (int i = 0; i < OBJECTS; i++) {
                store.engine()
                        .objects()
                        .delete()
                        .run(
                                call(),
                                new DeleteObject.Request(
                                        BUCKET, new ObjectKey("o%02d".formatted(i)), Optional.empty()));
            }
        } catch (EngineException e) {
            throw new IllegalStateException(e);
        }
    }

    private int sweep() {
        try {
            return store.engine().sweep();
        } catch (EngineException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aChangedOrCutBundleIsFoundAndLeavesNothing() throws Exception {
        store.put("a", content(3000));
        backUp();
        byte[] whole = Files.readAllBytes(bundle);
        Path target = folder.resolve("restored");
        for (int at = 0; at < whole.length; at += Math.max(1, at < 64 ? 1 : whole.length / 60)) {
            byte[] flipped = whole.clone();
            flipped[at] ^= 1;
            Files.write(bundle, flipped);
            assertThat(problemOf(() -> restore(target)))
                    .as("byte %d", at)
                    .isInstanceOfAny(Problem.NotABackup.class, Problem.BackupDamaged.class);
        }
        for (int length : new int[] {0, 9, 500, whole.length / 2, whole.length - 1}) {
            Files.write(bundle, java.util.Arrays.copyOf(whole, length));
            assertThat(problemOf(() -> restore(target)))
                    .as("cut to %d", length)
                    .isInstanceOfAny(Problem.NotABackup.class, Problem.BackupDamaged.class);
        }
        Files.write(bundle, java.util.Arrays.copyOf(whole, whole.length + 1));
        assertThat(problemOf(() -> restore(target))).isInstanceOf(Problem.BackupDamaged.class);
        assertThat(names()).containsExactlyInAnyOrder("store", "all.strongroom-backup");
    }

    @Test
    void anotherSecretOpensNothing() throws Exception {
        backUp();
        byte[] other = new byte[StoreSecret.KeyFile.LENGTH];
        other[0] = 1;
        try (StoreSecret wrong = new StoreSecret.KeyFile(other)) {
            assertThat(problemOf(() -> new StoreRestore(bundle, wrong, _ -> true)
                            .restore(folder.resolve("restored"), StoreRestore.Check.HASHES)))
                    .isInstanceOf(Problem.WrongSecret.class);
        }
        assertThat(names()).containsExactlyInAnyOrder("store", "all.strongroom-backup");
    }

    @Test
    void whatIsStoppedLeavesNothing() throws Exception {
        fill();
        Cancellation stop = new Cancellation();
        stop.request();
        assertThat(problemOf(
                        () -> store.engine().store().backup().run(call().with(stop), new BackupStore.Request(bundle))))
                .isInstanceOf(Problem.Cancelled.class);
        assertThat(names()).containsExactly("store");
        backUp();
        assertThat(problemOf(() -> new StoreRestore(bundle, OpenStore.secret(), bytes -> bytes < 100_000)
                        .restore(folder.resolve("restored"), StoreRestore.Check.HASHES)))
                .isInstanceOf(Problem.Cancelled.class);
        assertThat(names()).containsExactlyInAnyOrder("store", "all.strongroom-backup");
    }
}
