package io.strongroom.engine.durability;

import static io.strongroom.engine.OpenStore.call;
import static io.strongroom.engine.OpenStore.content;
import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.engine.EngineOptions;
import io.strongroom.engine.OpenStore;
import io.strongroom.engine.TestClock;
import io.strongroom.engine.blob.FaultyDisk;
import io.strongroom.engine.byok.ByokStore;
import io.strongroom.engine.byok.Owner;
import io.strongroom.engine.kms.RootProbe;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ImportTicket;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyOrigin;
import io.strongroom.engine.model.KeySpec;
import io.strongroom.engine.model.MaterialExpiry;
import io.strongroom.engine.model.MaterialState;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.StoreSecret;
import io.strongroom.engine.usecase.key.ImportKeyMaterial;
import io.strongroom.engine.usecase.store.AddKeySlot;
import io.strongroom.engine.usecase.store.CompactStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Material is destroyed and the root key rotates with a fault at each single step, of the slot
/// files and of the database. Whatever happens, all other material and tickets and every way to
/// open the store survive, and in the end there is one root key, which is another one when material
/// was destroyed.
@Timeout(3600)
final class RootRotationFaultTest {
    private static final List<FaultyDisk.Fault> FAULTS = List.of(FaultyDisk.Fault.values());
    private static final byte[] CONTENT = content(5_000);
    private static final byte[] MATERIAL = Owner.material(32, 1);

    @TempDir
    Path folder;

    private final Random random = TestScale.random("root rotation faults");
    private Path template;
    private KeyId gone;
    private KeyId waiting;
    private ImportTicket ticket;
    private int runs;

    /// What is done while something fails.
    enum Act {
        DESTROY_MATERIAL,
        COMPACT
    }

    @BeforeEach
    void makeTemplate() throws Exception {
        template = folder.resolve("template");
        try (ByokStore store = ByokStore.create(template)) {
            store.engine().store().addSlot().run(call(), new AddKeySlot.Request(secret(2), "second"));
            store.engine().store().setMaterialRetention().run(call(), Duration.ZERO);
            gone = store.externalKey(KeySpec.AES_256);
            waiting = store.externalKey(KeySpec.AES_256);
            ticket = store.ticket(waiting);
            store.bring(gone, MATERIAL);
            store.put("gone", CONTENT, gone);
            store.put("kept", CONTENT, store.key(KeyOrigin.ALIYUN_KMS, KeySpec.AES_256, Optional.empty()));
            store.store().put("ring", CONTENT, EncryptionRule.ossManaged());
        }
    }

    private static StoreSecret secret(int number) {
        byte[] content = new byte[StoreSecret.KeyFile.LENGTH];
        content[0] = (byte) number;
        return new StoreSecret.KeyFile(content);
    }

    private void carryOut(Act act, OpenStore store) throws EngineException {
        switch (act) {
            case DESTROY_MATERIAL -> store.engine().imports().delete().run(call(), gone);
            case COMPACT -> store.engine().store().compact().run(call(), new CompactStore.Request());
        }
    }

    @ParameterizedTest
    @EnumSource(Act.class)
    void aFaultAtAnyStepLosesNothingButWhatWasDestroyed(Act act) throws Exception {
        for (FaultyStore.Where where : FaultyStore.Where.values()) {
            int steps = steps(act, where);
            int stride = TestScale.isFull() ? 1 : Math.max(1, steps / 2);
            int first = TestScale.isFull() ? 0 : random.nextInt(stride);
            for (int run = first; run < 3 * steps; run += stride) {
                tell(act, where, run / 3 + 1, FAULTS.get(run % FAULTS.size()));
            }
            System.out.println(act + ": " + steps + " steps of the " + where);
        }
        System.out.println(act + " with a fault: " + runs + " runs");
        assertThat(runs).isPositive();
    }

    private FaultyStore fresh() throws Exception {
        return FaultyStore.copyOf(template, Files.createTempDirectory(folder, "store"), new TestClock(ByokStore.START));
    }

    private int steps(Act act, FaultyStore.Where where) throws Exception {
        try (FaultyStore fresh = fresh()) {
            int before = fresh.steps(where);
            carryOut(act, fresh.store());
            return fresh.steps(where) - before;
        }
    }

    private void tell(Act act, FaultyStore.Where where, int k, FaultyDisk.Fault fault) throws Exception {
        runs++;
        String name = "%s, %s at step %d of the %s".formatted(act, fault, k, where);
        FaultyStore fresh = fresh();
        fresh.failAt(where, k, fault);
        Optional<Problem> refusal = expected(() -> carryOut(act, fresh.store()));
        List<StoreSecret> secrets = new ArrayList<>(List.of(OpenStore.secret(), secret(2)));
        if (fault != FaultyDisk.Fault.CRASH) {
            goesOn(fresh.store(), name);
            secrets.add(secret(3));
        }
        fresh.close();
        if (fault == FaultyDisk.Fault.CRASH && random.nextBoolean()) {
            fresh.losePower(random);
        }
        fresh.heal();
        try (OpenStore again = OpenStore.open(fresh.options())) {
            everythingElseIsThere(again, name);
            boolean destroyed = material(again) == MaterialState.DESTROYED;
            assertThat(destroyed || isReadable(again, "gone")).as(name).isTrue();
            assertThat(destroyed || refusal.isPresent() || act == Act.COMPACT)
                    .as(name)
                    .isTrue();
        }
        verify(fresh.options(), secrets, name);
    }

    private MaterialState material(OpenStore store) throws EngineException {
        return store.engine()
                .keys()
                .describe()
                .run(call(), gone.toString())
                .versions()
                .getFirst()
                .material();
    }

    private static boolean isReadable(OpenStore store, String name) throws EngineException, IOException {
        try {
            return Arrays.equals(store.get(name), CONTENT);
        } catch (EngineException e) {
            assertThat(e.problem()).isInstanceOf(Problem.KeyNotUsable.class);
            return false;
        }
    }

    /// One failure of the disk is one failure: what comes after works, whichever root key wraps.
    private void goesOn(OpenStore store, String name) throws Exception {
        expected(() -> store.put("first", CONTENT)); // a database that failed opens again
        everythingElseIsThere(store, name);
        store.put("after", CONTENT, EncryptionRule.kmsManaged());
        store.engine().store().addSlot().run(call(), new AddKeySlot.Request(secret(3), "third"));
    }

    private void everythingElseIsThere(OpenStore store, String name) throws Exception {
        assertThat(store.get("kept")).as(name).isEqualTo(CONTENT);
        assertThat(store.get("ring")).as(name).isEqualTo(CONTENT);
        store.engine()
                .imports()
                .material()
                .run(
                        call(),
                        new ImportKeyMaterial.Request(
                                waiting, ticket.token(), Owner.wrap(ticket, MATERIAL), MaterialExpiry.NEVER));
    }

    /// After a last opening, which takes up what was left: one root key in both copies, every
    /// secret opens it, it opens every row, and the one before opens none if material went.
    private void verify(EngineOptions options, List<StoreSecret> secrets, String name) throws Exception {
        OpenStore.open(options).close();
        for (String rest : List.of("strongroom.slots.old", "strongroom.slots.copy.old")) {
            assertThat(options.folder().resolve(rest)).as(name).doesNotExist();
        }
        assertThat(Files.readAllBytes(options.folder().resolve("strongroom.slots")))
                .as(name)
                .isEqualTo(Files.readAllBytes(options.folder().resolve("strongroom.slots.copy")));
        List<StoredMaterial> rows = StoredMaterial.all(options);
        for (StoreSecret secret : secrets) {
            try (RootProbe root = RootProbe.open(options.folder(), secret)) {
                assertThat(root.isRotating()).as(name).isFalse();
                assertThat(rows).as(name).allMatch(row -> row.opensWith(root));
            }
        }
        boolean destroyed = rows.stream().noneMatch(row -> row.key().equals(gone.value()));
        try (RootProbe before = RootProbe.open(template, OpenStore.secret())) {
            assertThat(rows).as(name).allMatch(row -> row.opensWith(before) != destroyed);
        }
        assertThat(new ClosedStore(options).<Optional<Long>>database(database -> database.brokenAuditRecord()))
                .as(name)
                .isEmpty();
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
