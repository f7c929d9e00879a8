package io.strongroom.engine.byok;

import static io.strongroom.engine.OpenStore.call;
import static io.strongroom.engine.OpenStore.content;
import static io.strongroom.engine.OpenStore.problemOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.engine.model.ImportTicket;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyOperation;
import io.strongroom.engine.model.KeyOrigin;
import io.strongroom.engine.model.KeySpec;
import io.strongroom.engine.model.KeyState;
import io.strongroom.engine.model.MaterialExpiry;
import io.strongroom.engine.model.MaterialFault;
import io.strongroom.engine.model.MaterialState;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.usecase.key.ScheduleKeyDeletion;
import io.strongroom.engine.usecase.key.VerifyKeyByObject;
import io.strongroom.engine.usecase.store.CompactStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Key material comes, expires, is deleted, comes back or goes for ever; what it protects is
/// readable exactly while it is there.
@Timeout(300)
final class MaterialLifeTest {
    private static final byte[] MATERIAL = Owner.material(32, 1);
    private static final byte[] CONTENT = content(300_000);
    private static final int READERS = 3;

    @TempDir
    Path folder;

    private ByokStore store;

    @BeforeEach
    void open() throws Exception {
        store = ByokStore.create(folder.resolve("store"));
    }

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    private KeyId keyWithObject() throws Exception {
        KeyId key = store.externalKey(KeySpec.AES_256);
        store.bring(key, MATERIAL);
        store.put("a", CONTENT, key);
        return key;
    }

    private void readable() throws Exception {
        assertThat(store.store().get("a")).isEqualTo(CONTENT);
    }

    private void unreadable() {
        assertThat(problemOf(() -> store.store().get("a"))).isInstanceOfSatisfying(Problem.KeyNotUsable.class, no -> {
            assertThat(no.state()).isEqualTo(KeyState.PENDING_IMPORT);
        });
    }

    private MaterialState material(KeyId key) throws Exception {
        return store.describe(key).versions().getFirst().material();
    }

    @Test
    void expiredMaterialIsUnusableAtOnceAndTheSameMaterialBringsEverythingBack() throws Exception {
        KeyId key = store.externalKey(KeySpec.AES_256);
        Instant expiry = ByokStore.START.plus(Duration.ofDays(30));
        store.bring(key, MATERIAL, MaterialExpiry.at(expiry));
        store.put("a", CONTENT, key);
        assertThat(store.describe(key).materialExpiry()).contains(expiry);
        store.clock().set(expiry.minusMillis(1));
        readable();
        store.clock().set(expiry);
        unreadable();
        store.restart();
        assertThat(material(key)).isEqualTo(MaterialState.DESTROYED);
        store.clock().move(Duration.ofDays(-20));
        unreadable();
        assertThat(problemOf(() -> store.bring(key, Owner.material(32, 2))))
                .isEqualTo(new Problem.InvalidKeyMaterial(key, MaterialFault.OTHER_MATERIAL, 32, 32));
        store.restart();
        assertThat(problemOf(() -> store.bring(key, Owner.material(32, 2))))
                .isEqualTo(new Problem.InvalidKeyMaterial(key, MaterialFault.OTHER_MATERIAL, 32, 32));
        unreadable();
        assertThat(store.bring(key, MATERIAL).materialExpiry()).isEmpty();
        readable();
        store.restart();
        readable();
    }

    @Test
    void importingAgainResetsTheExpiryToEarlierLaterOrNever() throws Exception {
        KeyId key = store.externalKey(KeySpec.AES_256);
        Instant soon = ByokStore.START.plus(Duration.ofDays(1));
        Instant late = ByokStore.START.plus(Duration.ofDays(900));
        for (MaterialExpiry expiry : List.of(
                MaterialExpiry.at(late), MaterialExpiry.at(soon), MaterialExpiry.at(late), MaterialExpiry.NEVER)) {
            assertThat(store.bring(key, MATERIAL, expiry).materialExpiry()).isEqualTo(expiry.after(ByokStore.START));
        }
    }

    @Test
    void deletedMaterialIsUnusableAtOnceAndCanBeRestoredForAWeek() throws Exception {
        KeyId key = keyWithObject();
        KeyEntry deleted = store.engine().imports().delete().run(call(), key);
        assertThat(deleted.state()).isEqualTo(KeyState.PENDING_IMPORT);
        assertThat(deleted.restorableUntil()).contains(ByokStore.START.plus(Duration.ofDays(7)));
        assertThat(material(key)).isEqualTo(MaterialState.WITHHELD);
        unreadable();
        store.restart();
        unreadable();
        store.clock().move(Duration.ofDays(7).minusMillis(1));
        KeyEntry restored = store.engine().imports().restore().run(call(), key);
        assertThat(restored.state()).isEqualTo(KeyState.ENABLED);
        assertThat(restored.restorableUntil()).isEmpty();
        readable();
        store.restart();
        readable();
    }

    @Test
    void afterTheWeekTheBitsAreGoneAndOnlyTheOwnersCopyHelps() throws Exception {
        KeyId key = keyWithObject();
        store.engine().imports().delete().run(call(), key);
        store.clock().move(Duration.ofDays(7));
        assertThat(problemOf(() -> store.engine().imports().restore().run(call(), key)))
                .isInstanceOf(Problem.NothingToRestore.class);
        assertThat(material(key)).isEqualTo(MaterialState.DESTROYED);
        store.restart();
        assertThat(problemOf(() -> store.engine().imports().restore().run(call(), key)))
                .isInstanceOf(Problem.NothingToRestore.class);
        unreadable();
        store.bring(key, MATERIAL);
        readable();
    }

    @Test
    void materialThatExpiresWhileItIsKeptIsNotRestored() throws Exception {
        KeyId key = store.externalKey(KeySpec.AES_256);
        store.bring(key, MATERIAL, MaterialExpiry.at(ByokStore.START.plus(Duration.ofDays(2))));
        store.engine().imports().delete().run(call(), key);
        store.clock().move(Duration.ofDays(2));
        assertThat(problemOf(() -> store.engine().imports().restore().run(call(), key)))
                .isInstanceOf(Problem.NothingToRestore.class);
    }

    @Test
    void restoredMaterialExpiresWhenItWouldHave() throws Exception {
        KeyId key = store.externalKey(KeySpec.AES_256);
        Instant expiry = ByokStore.START.plus(Duration.ofDays(2));
        store.bring(key, MATERIAL, MaterialExpiry.at(expiry));
        store.put("a", CONTENT, key);
        store.engine().imports().delete().run(call(), key);
        assertThat(store.engine().imports().restore().run(call(), key).materialExpiry())
                .contains(expiry);
        readable();
        store.clock().set(expiry);
        unreadable();
    }

    @Test
    void deletingTwiceChangesNothingAndImportingEndsTheWait() throws Exception {
        KeyId key = keyWithObject();
        KeyEntry deleted = store.engine().imports().delete().run(call(), key);
        store.clock().move(Duration.ofDays(3));
        assertThat(store.engine().imports().delete().run(call(), key)).isEqualTo(deleted);
        KeyEntry again = store.bring(key, MATERIAL);
        assertThat(again.restorableUntil()).isEmpty();
        store.clock().move(Duration.ofDays(30));
        store.restart();
        readable();
    }

    @Test
    void theTimeToRestoreIsASettingAndNoTimeDestroysAtOnce() throws Exception {
        KeyId key = keyWithObject();
        store.engine().store().setMaterialRetention().run(call(), Duration.ofDays(30));
        assertThat(store.engine().imports().delete().run(call(), key).restorableUntil())
                .contains(ByokStore.START.plus(Duration.ofDays(30)));
        store.bring(key, MATERIAL);
        store.engine().store().setMaterialRetention().run(call(), Duration.ZERO);
        assertThat(store.engine().imports().delete().run(call(), key).restorableUntil())
                .isEmpty();
        assertThat(material(key)).isEqualTo(MaterialState.DESTROYED);
        for (Duration refused : List.of(Duration.ofDays(31), Duration.ofHours(5), Duration.ofDays(-1))) {
            assertThat(problemOf(
                            () -> store.engine().store().setMaterialRetention().run(call(), refused)))
                    .isInstanceOf(Problem.InvalidArgument.class);
        }
        store.bring(key, MATERIAL);
        readable();
    }

    @Test
    void aDisabledKeyStaysDisabledWhenItsMaterialComesAgainButNotWhenItWasDeleted() throws Exception {
        KeyId key = keyWithObject();
        store.engine().keys().disable().run(call(), key);
        assertThat(store.bring(key, MATERIAL).state()).isEqualTo(KeyState.DISABLED);
        assertThat(store.engine().imports().delete().run(call(), key).state()).isEqualTo(KeyState.PENDING_IMPORT);
        assertThat(store.bring(key, MATERIAL).state()).isEqualTo(KeyState.ENABLED);
        readable();
    }

    @Test
    void aKeyThatWaitsForItsDeletionGivesTicketsAndLosesMaterialButTakesNone() throws Exception {
        KeyId key = keyWithObject();
        ImportTicket ticket = store.ticket(key);
        store.engine().keys().scheduleDeletion().run(call(), new ScheduleKeyDeletion.Request(key, 30));
        Instant deletion = store.describe(key).deletion().orElseThrow();
        assertThat(store.ticket(key).key()).isEqualTo(key);
        Problem refused = new Problem.KeyStateForbids(
                key, key.toString(), KeyState.PENDING_DELETION, KeyOperation.IMPORT_KEY_MATERIAL);
        assertThat(problemOf(() -> store.importMaterial(ticket, Owner.wrap(ticket, MATERIAL))))
                .isEqualTo(refused);
        KeyEntry deleted = store.engine().imports().delete().run(call(), key);
        assertThat(deleted.state()).isEqualTo(KeyState.PENDING_DELETION);
        assertThat(deleted.deletion()).contains(deletion);
        assertThat(problemOf(() -> store.engine().imports().restore().run(call(), key)))
                .isEqualTo(refused);
        assertThat(store.engine().keys().cancelDeletion().run(call(), key).state())
                .isEqualTo(KeyState.PENDING_IMPORT);
        assertThat(store.engine().imports().restore().run(call(), key).state()).isEqualTo(KeyState.ENABLED);
        readable();
    }

    @Test
    void objectsDecryptAfterOtherKeysWereRotatedAndDestroyed() throws Exception {
        keyWithObject();
        KeyId rotated = store.key(KeyOrigin.ALIYUN_KMS, KeySpec.AES_256, Optional.empty());
        store.put("b", CONTENT, rotated);
        store.engine().keys().rotate().run(call(), rotated.toString());
        KeyId destroyed = store.externalKey(KeySpec.AES_256);
        store.bring(destroyed, Owner.material(32, 7));
        store.engine().store().setMaterialRetention().run(call(), Duration.ZERO);
        store.engine().imports().delete().run(call(), destroyed);
        assertThat(store.trail()).anyMatch(record -> record.contains("RotateRootKey"));
        for (int i = 0; i < 2; i++) {
            readable();
            assertThat(store.store().get("b")).isEqualTo(CONTENT);
            store.restart();
        }
    }

    @Test
    void readingGoesOnWhileTheRootKeyRotates() throws Exception {
        KeyId kept = keyWithObject();
        KeyId destroyed = store.externalKey(KeySpec.AES_256);
        ImportTicket ticket = store.ticket(destroyed);
        byte[] wrapped = Owner.wrap(ticket, MATERIAL);
        store.engine().store().setMaterialRetention().run(call(), Duration.ZERO);
        AtomicBoolean over = new AtomicBoolean();
        CountDownLatch begun = new CountDownLatch(READERS);
        try (ExecutorService threads = Executors.newFixedThreadPool(READERS)) {
            List<Future<Integer>> readers = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                readers.add(threads.submit(() -> readUntil(over, begun, kept)));
            }
            begun.await();
            for (int i = 0; i < 12; i++) {
                store.importMaterial(ticket, wrapped);
                store.engine().imports().delete().run(call(), destroyed);
                if (i % 4 == 3) {
                    store.engine().store().compact().run(call(), new CompactStore.Request());
                }
            }
            over.set(true);
            for (Future<Integer> reader : readers) {
                assertThat(reader.get()).isGreaterThan(1);
            }
        } finally {
            over.set(true);
        }
        assertThat(store.trail().stream().filter(record -> record.contains("RotateRootKey")))
                .hasSize(12);
    }

    private int readUntil(AtomicBoolean over, CountDownLatch begun, KeyId key) throws Exception {
        int reads = 0;
        try {
            while (!over.get()) {
                readable();
                store.engine().imports().verify().run(call(), new VerifyKeyByObject.Request(key, Optional.empty()));
                if (reads++ == 0) {
                    begun.countDown();
                }
            }
            return reads;
        } finally {
            begun.countDown();
        }
    }
}
