package io.strongroom.engine;

import static io.strongroom.engine.OpenStore.call;
import static io.strongroom.engine.OpenStore.content;
import static io.strongroom.engine.OpenStore.problemOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.engine.crypto.RecoveryKeyCode;
import io.strongroom.engine.crypto.SecretBytes;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.SlotEntry;
import io.strongroom.engine.model.SlotType;
import io.strongroom.engine.model.StoreSecret;
import io.strongroom.engine.usecase.store.AddKeySlot;
import io.strongroom.engine.usecase.store.ChangeKeySlot;
import io.strongroom.engine.usecase.store.GetStoreStatus;
import io.strongroom.engine.usecase.store.ListKeySlots;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every way to open a store, and every way not to.
final class StoreDoorsTest {
    private static final String PASSPHRASE = "correct horse battery";
    private static final byte[] CHALLENGE = {1, 2, 3};

    @TempDir
    Path folder;

    private EngineOptions options() {
        return EngineOptions.of(folder.resolve("store"));
    }

    private static StoreSecret passphrase(String text) {
        return new StoreSecret.Passphrase(text.toCharArray());
    }

    private static StoreSecret keyFile(int fill) {
        byte[] bytes = new byte[StoreSecret.KeyFile.LENGTH];
        java.util.Arrays.fill(bytes, (byte) fill);
        return new StoreSecret.KeyFile(bytes);
    }

    @Test
    void passphraseRecoveryKeyAndKeyFileEachOpenTheStore() throws Exception {
        char[] recovery = RecoveryKeyCode.encode(SecretBytes.random(RecoveryKeyCode.KEY_LENGTH));
        try (Engine engine = Engine.create(
                options(), List.of(passphrase(PASSPHRASE), new StoreSecret.RecoveryKey(recovery.clone())))) {
            engine.store().addSlot().run(call(), new AddKeySlot.Request(keyFile(7), "scripts"));
            assertThat(engine.store().listSlots().run(call(), new ListKeySlots.Request()))
                    .extracting(SlotEntry::type)
                    .containsExactly(SlotType.PASSPHRASE, SlotType.RECOVERY_KEY, SlotType.KEY_FILE);
        }
        for (StoreSecret secret :
                List.of(passphrase(PASSPHRASE), new StoreSecret.RecoveryKey(recovery.clone()), keyFile(7))) {
            Engine.open(options(), secret).close();
        }
    }

    @Test
    void aWrongSecretOpensNothingAndSaysWhichKind() throws Exception {
        Engine.create(options(), List.of(keyFile(1), passphrase(PASSPHRASE))).close();
        assertThat(problemOf(() -> Engine.open(options(), keyFile(2))))
                .isEqualTo(new Problem.WrongSecret(SlotType.KEY_FILE));
        assertThat(problemOf(() -> Engine.open(options(), passphrase("correct horse batterx"))))
                .isEqualTo(new Problem.WrongSecret(SlotType.PASSPHRASE));
        assertThat(problemOf(() -> Engine.open(options(), new StoreSecret.RecoveryKey("AAAA".toCharArray()))))
                .isInstanceOf(Problem.InvalidRecoveryKey.class);
        Engine.open(options(), keyFile(1)).close();
    }

    @Test
    void aStoreIsHeldByOneAtATime() throws Exception {
        try (Engine engine = Engine.create(options(), List.of(keyFile(1)))) {
            assertThat(problemOf(() -> Engine.open(options(), keyFile(1)))).isInstanceOf(Problem.StoreInUse.class);
            assertThat(engine.folder()).isEqualTo(options().folder());
        }
        Engine.open(options(), keyFile(1)).close();
    }

    @Test
    void aFolderThatCannotBecomeAStoreStaysAsItWas() throws Exception {
        Path other = Files.createDirectories(folder.resolve("other"));
        Files.writeString(other.resolve("file"), "mine");
        assertThat(problemOf(() -> Engine.create(EngineOptions.of(other), List.of(keyFile(1)))))
                .isInstanceOf(Problem.FolderNotEmpty.class);
        assertThat(other).isDirectoryContaining("glob:**/file");
        assertThat(problemOf(() -> Engine.create(options(), List.of(passphrase("short")))))
                .isEqualTo(new Problem.PassphraseTooShort(5, StoreSecret.Passphrase.MIN_LENGTH));
        assertThat(options().folder()).doesNotExist();
        assertThat(problemOf(() -> Engine.open(options(), keyFile(1)))).isInstanceOf(Problem.NotAStore.class);
    }

    @Test
    void aRemovedSlotOpensNothingAndTheLastOneStays() throws Exception {
        try (Engine engine = Engine.create(options(), List.of(keyFile(1)))) {
            List<SlotEntry> slots = engine.store().listSlots().run(call(), new ListKeySlots.Request());
            assertThat(problemOf(() -> engine.store()
                            .removeSlot()
                            .run(call(), slots.getFirst().id())))
                    .isEqualTo(new Problem.LastSlot());
            engine.store().addSlot().run(call(), new AddKeySlot.Request(keyFile(2), "second"));
            engine.store().removeSlot().run(call(), slots.getFirst().id());
        }
        assertThat(problemOf(() -> Engine.open(options(), keyFile(1)))).isInstanceOf(Problem.WrongSecret.class);
        Engine.open(options(), keyFile(2)).close();
    }

    @Test
    void aChangedPassphraseTakesThePlaceOfTheOldOneAndTheOtherWaysStay() throws Exception {
        try (Engine engine = Engine.create(options(), List.of(passphrase(PASSPHRASE), keyFile(1)))) {
            SlotEntry changed = engine.store()
                    .changeSlot()
                    .run(
                            call(),
                            new ChangeKeySlot.Request(
                                    slot(engine, SlotType.PASSPHRASE),
                                    Optional.of(passphrase(PASSPHRASE)),
                                    passphrase("an amber ledger on the shelf")));
            assertThat(changed.type()).isEqualTo(SlotType.PASSPHRASE);
            assertThat(engine.store().listSlots().run(call(), new ListKeySlots.Request()))
                    .extracting(SlotEntry::type)
                    .containsExactlyInAnyOrder(SlotType.PASSPHRASE, SlotType.KEY_FILE);
        }
        assertThat(problemOf(() -> Engine.open(options(), passphrase(PASSPHRASE))))
                .isEqualTo(new Problem.WrongSecret(SlotType.PASSPHRASE));
        Engine.open(options(), passphrase("an amber ledger on the shelf")).close();
        Engine.open(options(), keyFile(1)).close();
    }

    @Test
    void aChangeThatIsRefusedLeavesTheOldSecretAsItWas() throws Exception {
        try (Engine engine = Engine.create(options(), List.of(passphrase(PASSPHRASE), keyFile(1)))) {
            String slot = slot(engine, SlotType.PASSPHRASE);
            assertThat(problemOf(
                            () -> change(engine, slot, passphrase("not the passphrase"), passphrase("long enough 12"))))
                    .isEqualTo(new Problem.WrongSecret(SlotType.PASSPHRASE));
            assertThat(problemOf(() -> change(engine, slot, keyFile(1), passphrase("long enough 12"))))
                    .isEqualTo(new Problem.WrongSecret(SlotType.KEY_FILE));
            assertThat(problemOf(() -> change(engine, slot, passphrase(PASSPHRASE), passphrase("short"))))
                    .isInstanceOf(Problem.PassphraseTooShort.class);
            assertThat(problemOf(() -> change(engine, slot, passphrase(PASSPHRASE), keyFile(2))))
                    .isInstanceOf(Problem.InvalidArgument.class);
            assertThat(problemOf(
                            () -> change(engine, "00000000", passphrase(PASSPHRASE), passphrase("long enough 12"))))
                    .isEqualTo(new Problem.NoSuchSlot("00000000"));
        }
        Engine.open(options(), passphrase(PASSPHRASE)).close();
    }

    private static void change(Engine engine, String slot, StoreSecret current, StoreSecret next)
            throws EngineException {
        engine.store().changeSlot().run(call(), new ChangeKeySlot.Request(slot, Optional.of(current), next));
    }

    private static String slot(Engine engine, SlotType type) throws EngineException {
        return engine.store().listSlots().run(call(), new ListKeySlots.Request()).stream()
                .filter(slot -> slot.type() == type)
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void aProofConvincesTheHolderForItsChallengeOnly() throws Exception {
        try (Engine engine = Engine.create(options(), List.of(keyFile(1)))) {
            Engine.Proof proof = Engine.prove(options(), keyFile(1), CHALLENGE);
            assertThat(engine.verify(proof, CHALLENGE)).isTrue();
            assertThat(engine.verify(proof, new byte[] {1, 2, 4})).isFalse();
            assertThat(engine.verify(new Engine.Proof(proof.slotId(), new byte[32]), CHALLENGE))
                    .isFalse();
            assertThat(engine.verify(new Engine.Proof("00000000", proof.answer()), CHALLENGE))
                    .isFalse();
            assertThat(problemOf(() -> Engine.prove(options(), keyFile(9), CHALLENGE)))
                    .isInstanceOf(Problem.WrongSecret.class);
        }
    }

    @Test
    void theKeyRingRotatesWhenItsTimeHasComeAndOldObjectsStayReadable() throws Exception {
        Instant start = Instant.parse("2026-01-01T00:00:00Z");
        byte[] content = content(1000);
        try (OpenStore store = OpenStore.create(options().with(Clock.fixed(start, ZoneOffset.UTC)))) {
            store.put("old", content, EncryptionRule.ossManaged());
            assertThat(ring(store).versions()).hasSize(1);
        }
        Clock later = Clock.fixed(start.plus(Duration.ofDays(91)), ZoneOffset.UTC);
        try (OpenStore store = OpenStore.open(options().with(later))) {
            assertThat(ring(store).versions()).hasSize(2);
            assertThat(store.get("old")).isEqualTo(content);
            store.put("new", content, EncryptionRule.ossManaged());
            store.engine().store().setRotationPeriod().run(call(), Duration.ofDays(30));
        }
        Clock backwards = Clock.fixed(start, ZoneOffset.UTC);
        try (OpenStore store = OpenStore.open(options().with(backwards))) {
            assertThat(ring(store).rotationInterval()).contains(Duration.ofDays(30));
            assertThat(store.put("newest", content).storedAt()).isEqualTo(later.instant());
        }
    }

    private static KeyEntry ring(OpenStore store) throws EngineException {
        Optional<KeyEntry> ring = store.engine()
                .store()
                .status()
                .run(call(), new GetStoreStatus.Request())
                .ring();
        return ring.orElseThrow();
    }
}
