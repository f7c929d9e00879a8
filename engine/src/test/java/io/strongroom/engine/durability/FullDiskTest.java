package io.strongroom.engine.durability;

import static io.strongroom.engine.OpenStore.BUCKET;
import static io.strongroom.engine.OpenStore.call;
import static io.strongroom.engine.OpenStore.content;
import static io.strongroom.engine.OpenStore.problemOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.engine.EngineOptions;
import io.strongroom.engine.OpenStore;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.usecase.object.DeleteObjects;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A store on a disk that is too small. It says so, keeps what it acknowledged, lets people
/// delete, and goes on when there is room again.
@Timeout(900)
final class FullDiskTest {
    private static final int MEBIBYTES = 24;
    private static final int HUGE = 7 << 20;
    private static final int LARGE = 1 << 20;
    private static final int SMALL = 24 << 10;

    @TempDir
    Path folder;

    private final Random random = TestScale.random("full disk");
    private final Map<String, Integer> acknowledged = new TreeMap<>();
    private Optional<Mount> mount = Optional.empty();
    private Optional<OpenStore> opened = Optional.empty();

    @BeforeEach
    void mount() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        mount = Optional.of(Mount.tmpfs(disk, MEBIBYTES));
        opened = Optional.of(OpenStore.create(options()));
        Workload.prepare(store());
    }

    @AfterEach
    void unmount() throws Exception {
        try {
            if (opened.isPresent()) {
                opened.get().close();
            }
        } finally {
            if (mount.isPresent()) {
                mount.get().close();
            }
        }
    }

    private EngineOptions options() {
        return EngineOptions.of(folder.resolve("disk").resolve("store"));
    }

    private OpenStore store() {
        return opened.orElseThrow();
    }

    private EncryptionRule rule() {
        return Workload.RULES.get(random.nextInt(Workload.RULES.size()));
    }

    /// Stores objects of up to `limit` bytes until one is refused; its problem.
    private Problem fill(String prefix, int limit) {
        for (int i = 0; i < 100_000; i++) {
            int size = random.nextInt(limit);
            String key = "%s/%05d".formatted(prefix, i);
            try {
                store().put(key, content(size), rule());
                acknowledged.put(key, size);
            } catch (EngineException e) {
                return e.problem();
            }
        }
        throw new AssertionError("this disk is too large");
    }

    private void isFull(Problem problem) {
        assertThat(problem).isInstanceOfSatisfying(Problem.DiskFull.class, full -> {
            assertThat(full.folder()).isEqualTo(options().folder().toString());
            assertThat(full.freeBytes()).isBetween(1L, (long) MEBIBYTES << 20);
        });
    }

    private void everythingAcknowledgedIsThere() throws Exception {
        assertThat(Workload.keys(store(), "")).containsExactlyElementsOf(acknowledged.keySet());
        for (Map.Entry<String, Integer> object : acknowledged.entrySet()) {
            assertThat(store().get(object.getKey())).as(object.getKey()).isEqualTo(content(object.getValue()));
        }
    }

    private void deleteHalf() throws EngineException {
        boolean goes = false;
        for (String key : List.copyOf(acknowledged.keySet())) {
            goes = !goes;
            if (goes) {
                store().delete(key);
                acknowledged.remove(key);
            }
        }
        store().engine().sweep();
    }

    private void openAgain() throws Exception {
        store().close();
        opened = Optional.empty();
        new ClosedStore(options()).verify();
        opened = Optional.of(OpenStore.open(options()));
    }

    @Test
    void largeObjectsFillADiskAndTheStoreGoesOn() throws Exception {
        store().put("huge", content(HUGE), EncryptionRule.ossManaged());
        acknowledged.put("huge", HUGE);
        isFull(fill("first", LARGE));
        isFull(problemOf(() -> store().put("first/00000", content(HUGE), EncryptionRule.ossManaged())));
        isFull(problemOf(() -> store().copy("huge", "copy", EncryptionRule.kmsManaged())));
        isFull(problemOf(() -> store().append("appended", 0, content(HUGE), EncryptionRule.none())));
        isFull(problemOf(() -> store().multipart("parts", List.of(content(HUGE)), EncryptionRule.none())));
        everythingAcknowledgedIsThere();
        assertThat(options().folder().resolve("staging")).isEmptyDirectory();
        deleteHalf();
        everythingAcknowledgedIsThere();
        isFull(fill("second", LARGE));
        openAgain();
        everythingAcknowledgedIsThere();
        deleteHalf();
        store().put("after", content(LARGE), EncryptionRule.kmsManaged());
        assertThat(store().get("after")).isEqualTo(content(LARGE));
    }

    /// Many small objects make the database grow as well.
    @Test
    void smallObjectsFillADiskAndAllOfThemCanBeDeleted() throws Exception {
        isFull(fill("small", SMALL));
        everythingAcknowledgedIsThere();
        List<ObjectKey> all = acknowledged.keySet().stream().map(ObjectKey::new).toList();
        for (int from = 0; from < all.size(); from += DeleteObjects.MAX_KEYS) {
            List<ObjectKey> some = all.subList(from, Math.min(all.size(), from + DeleteObjects.MAX_KEYS));
            store().engine().objects().deleteAll().run(call(), new DeleteObjects.Request(BUCKET, some));
        }
        acknowledged.clear();
        store().engine().sweep();
        openAgain();
        everythingAcknowledgedIsThere();
        store().put("after", content(LARGE));
        assertThat(store().get("after")).isEqualTo(content(LARGE));
    }

    /// Somebody else leaves not one byte: then even the database cannot write.
    @Test
    void aDiskFilledByOthersTakesNothingAcknowledgedAway() throws Exception {
        for (int i = 0; i < 5; i++) {
            store().put("kept/" + i, content(SMALL), rule());
            acknowledged.put("kept/" + i, SMALL);
        }
        Path other = folder.resolve("disk").resolve("other");
        fillToTheLastByte(other);
        assertThat(problemOf(() -> store().put("more", content(10))))
                .isInstanceOfAny(Problem.DiskFull.class, Problem.DatabaseFailed.class);
        assertThat(deleteUntilRefused()).isInstanceOf(Problem.DatabaseFailed.class);
        Files.delete(other);
        everythingAcknowledgedIsThere();
        store().put("more", content(SMALL));
        acknowledged.put("more", SMALL);
        openAgain();
        everythingAcknowledgedIsThere();
    }

    private static void fillToTheLastByte(Path file) throws IOException {
        byte[] block = new byte[1 << 12];
        try (OutputStream out = Files.newOutputStream(file)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("No space left");
        }
    }

    /// Every call is recorded, also one that finds nothing to delete.
    private Problem deleteUntilRefused() {
        for (int i = 0; i < 10_000; i++) {
            try {
                store().delete("nothing");
            } catch (EngineException e) {
                return e.problem();
            }
        }
        throw new AssertionError("a full disk took everything");
    }
}
