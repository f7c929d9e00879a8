package io.strongroom.engine.durability;

import static io.strongroom.engine.OpenStore.call;
import static io.strongroom.engine.OpenStore.content;
import static io.strongroom.engine.OpenStore.problemOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.engine.EngineOptions;
import io.strongroom.engine.OpenStore;
import io.strongroom.engine.byok.ByokStore;
import io.strongroom.engine.byok.Owner;
import io.strongroom.engine.kms.RootProbe;
import io.strongroom.engine.model.ImportTicket;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyOrigin;
import io.strongroom.engine.model.KeySpec;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.StoreSecret;
import io.strongroom.engine.usecase.key.ScheduleKeyDeletion;
import io.strongroom.engine.usecase.store.AddKeySlot;
import io.strongroom.engine.usecase.store.CompactStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What is destroyed is gone: nothing in the database's file and no slot file that ever was brings
/// it back.
@Timeout(300)
final class DestructionTest {
    private static final byte[] CONTENT = content(70_000);

    @TempDir
    Path folder;

    private final List<Path> oldSlotFiles = new ArrayList<>();
    private ByokStore store;
    private KeyId gone;
    private KeyId kept;

    @BeforeEach
    void prepare() throws Exception {
        store = ByokStore.create(folder.resolve("store"));
        keepSlotFile();
        store.engine().store().addSlot().run(call(), new AddKeySlot.Request(secondSecret(), "second"));
        keepSlotFile();
        gone = store.key(KeyOrigin.ALIYUN_KMS, KeySpec.AES_256, Optional.empty());
        kept = store.key(KeyOrigin.ALIYUN_KMS, KeySpec.AES_256, Optional.empty());
        store.put("gone", CONTENT, gone);
        store.put("kept", CONTENT, kept);
    }

    private static StoreSecret secondSecret() {
        byte[] content = new byte[StoreSecret.KeyFile.LENGTH];
        content[0] = 2;
        return new StoreSecret.KeyFile(content);
    }

    /// What a backup or a snapshot of the disk has.
    private void keepSlotFile() throws IOException {
        Path copy = Files.createDirectory(folder.resolve("slots-" + oldSlotFiles.size()));
        Files.copy(store.options().folder().resolve("strongroom.slots"), copy.resolve("strongroom.slots"));
        oldSlotFiles.add(copy);
    }

    @Test
    void afterTheDeletionDateTheMaterialIsGoneForEver() throws Exception {
        store.engine().keys().scheduleDeletion().run(call(), new ScheduleKeyDeletion.Request(gone, 7));
        store.restart();
        store.close();
        StoredMaterial material = StoredMaterial.of(store.options(), gone);
        assertThat(DecryptedFile.of(store.options()).holds(material.wrapped())).isTrue();
        keepSlotFile();

        store.clock().move(Duration.ofDays(7));
        store.reopen();
        assertGone();
        store.close();

        assertNothingLeft(material);
        store.reopen();
        assertGone();
        store.close();
    }

    private void assertGone() throws Exception {
        assertThat(problemOf(() -> store.store().get("gone")))
                .isInstanceOfSatisfying(
                        Problem.KeyDeleted.class, no -> assertThat(no.key()).isEqualTo(gone));
        assertThat(store.store().get("kept")).isEqualTo(CONTENT);
    }

    /// Neither what the file holds nor any slot file helps, alone or together.
    private void assertNothingLeft(StoredMaterial material) throws Exception {
        DecryptedFile file = DecryptedFile.of(store.options());
        assertThat(file.holds(material.wrapped())).isFalse();
        List<StoredMaterial> rows = StoredMaterial.all(store.options());
        assertThat(rows).isNotEmpty();
        for (StoreSecret secret : List.of(OpenStore.secret(), secondSecret())) {
            try (RootProbe now = RootProbe.open(store.options().folder(), secret)) {
                assertThat(now.isRotating()).isFalse();
                assertThat(material.opensWith(now)).isFalse();
                for (StoredMaterial row : rows) {
                    assertThat(file.holds(row.wrapped())).isTrue();
                    assertThat(row.opensWith(now)).isTrue();
                }
            }
        }
        for (Path old : oldSlotFiles) {
            try (RootProbe before = RootProbe.open(old, OpenStore.secret())) {
                assertThat(material.opensWith(before))
                        .as("the copy is a real one")
                        .isTrue();
                assertThat(rows).noneMatch(row -> row.opensWith(before));
            }
        }
    }

    @Test
    void deletedMaterialIsGoneWhenItsTimeToBeRestoredIsOver() throws Exception {
        KeyId external = store.externalKey(KeySpec.AES_256);
        store.bring(external, Owner.material(32, 1));
        store.put("external", CONTENT, external);
        store.restart();
        store.close();
        StoredMaterial material = StoredMaterial.of(store.options(), external);
        store.reopen();
        store.engine().imports().delete().run(call(), external);
        keepSlotFile();
        store.close();
        assertThat(DecryptedFile.of(store.options()).holds(material.wrapped())).isTrue();
        store.clock().move(Duration.ofDays(7));
        store.reopen();
        store.close();
        assertNothingLeft(material);
        store.reopen();
        store.bring(external, Owner.material(32, 1));
        assertThat(store.store().get("external")).isEqualTo(CONTENT);
        store.close();
    }

    /// As a process leaves it that dies right after the rotation: what lies in the file opens with
    /// nothing that exists any more.
    @Test
    void remnantsInTheFileOpenNothingEvenBeforeItIsCompacted() throws Exception {
        store.engine().keys().scheduleDeletion().run(call(), new ScheduleKeyDeletion.Request(gone, 7));
        store.restart();
        store.close();
        StoredMaterial material = StoredMaterial.of(store.options(), gone);
        store.clock().move(Duration.ofDays(7));
        store.reopen();
        Path dead = folder.resolve("dead");
        copy(store.options().folder(), dead);
        assertThat(DecryptedFile.of(EngineOptions.of(dead).with(store.clock())).holds(material.wrapped()))
                .as("what is destroyed still lies in the file")
                .isTrue();
        try (RootProbe now = RootProbe.open(dead, OpenStore.secret())) {
            assertThat(material.opensWith(now)).isFalse();
        }
        store.close();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Files.copy(path, to.resolve(from.relativize(path)));
            }
        }
    }

    @Test
    void compactingOnRequestRemovesWhatWasDestroyedAndTheStoreGoesOn() throws Exception {
        KeyId external = store.externalKey(KeySpec.AES_256);
        ImportTicket ticket = store.ticket(external);
        store.importMaterial(ticket, Owner.wrap(ticket, Owner.material(32, 1)));
        store.restart();
        store.close();
        StoredMaterial material = StoredMaterial.of(store.options(), external);
        store.reopen();
        store.engine().store().setMaterialRetention().run(call(), Duration.ZERO);
        store.engine().imports().delete().run(call(), external);
        store.engine().store().compact().run(call(), new CompactStore.Request());
        store.importMaterial(ticket, Owner.wrap(ticket, Owner.material(32, 1)));
        store.put("after", CONTENT, external);
        assertThat(store.store().get("kept")).isEqualTo(CONTENT);
        Path copied = folder.resolve("copied");
        copy(store.options().folder(), copied);
        assertThat(DecryptedFile.of(EngineOptions.of(copied).with(store.clock()))
                        .holds(material.wrapped()))
                .isFalse();
        store.restart();
        assertThat(store.store().get("after")).isEqualTo(CONTENT);
        assertThat(store.store().get("kept")).isEqualTo(CONTENT);
        store.close();
        assertThat(new ClosedStore(store.options()).<Optional<Long>>database(database -> database.brokenAuditRecord()))
                .isEmpty();
    }

    @Test
    void aStoreFromWhichNothingWasDestroyedIsNotRewrittenWhenItCloses() throws Exception {
        store.restart();
        store.close();
        long before = created();
        store.reopen();
        store.put("more", CONTENT, kept);
        store.close();
        assertThat(created()).isEqualTo(before);
        store.reopen();
        store.engine().keys().scheduleDeletion().run(call(), new ScheduleKeyDeletion.Request(gone, 7));
        store.clock().move(Duration.ofDays(7));
        store.restart();
        store.close();
        long after = created();
        assertThat(after).isNotEqualTo(before);
        store.reopen();
        store.close();
        assertThat(created()).isEqualTo(after);
    }

    /// Changes when the file is written anew.
    private long created() throws IOException {
        return (Long)
                Files.getAttribute(store.options().folder().resolve("meta").resolve("store.mv.db"), "unix:ino");
    }
}
