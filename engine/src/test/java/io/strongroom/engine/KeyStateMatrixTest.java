package io.strongroom.engine;

import static io.strongroom.engine.OpenStore.call;
import static io.strongroom.engine.OpenStore.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.strongroom.engine.model.DeletionProtection;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyAlias;
import io.strongroom.engine.model.KeyFilter;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyOperation;
import io.strongroom.engine.model.KeyOrigin;
import io.strongroom.engine.model.KeyState;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.usecase.key.CreateAlias;
import io.strongroom.engine.usecase.key.DataKeyRequest;
import io.strongroom.engine.usecase.key.Decrypt;
import io.strongroom.engine.usecase.key.DeleteAlias;
import io.strongroom.engine.usecase.key.Encrypt;
import io.strongroom.engine.usecase.key.ReEncrypt;
import io.strongroom.engine.usecase.key.ScheduleKeyDeletion;
import io.strongroom.engine.usecase.key.SetDeletionProtection;
import io.strongroom.engine.usecase.key.UpdateAlias;
import io.strongroom.engine.usecase.key.UpdateKeyDescription;
import io.strongroom.engine.usecase.key.UpdateRotationPolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Every operation on a key in every state, through the engine: it does what the state table says.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class KeyStateMatrixTest {
    /// Done elsewhere: they need tokens and material.
    private static final Set<KeyOperation> OF_IMPORT = EnumSet.of(
            KeyOperation.GET_PARAMETERS_FOR_IMPORT, KeyOperation.IMPORT_KEY_MATERIAL, KeyOperation.DELETE_KEY_MATERIAL);

    @TempDir
    static Path folder;

    private final List<Ask> asks = new ArrayList<>();
    private final List<Subject> subjects = new ArrayList<>();
    private KeyFixture fixture;
    private KeyId other;

    /// One key of its own for one operation in one state, with a name and something it encrypted.
    private record Subject(Ask ask, KeyState state, KeyId key, byte[] blob) {
        KeyAlias alias() {
            return new KeyAlias("alias/" + key);
        }
    }

    private record Ask(KeyOperation operation, Act act) {}

    @FunctionalInterface
    private interface Act {
        void on(Subject subject) throws EngineException;
    }

    private void ask(KeyOperation operation, Act act) {
        asks.add(new Ask(operation, act));
    }

    @BeforeAll
    void prepare() throws Exception {
        fixture = new KeyFixture(folder);
        other = fixture.create();
        looking();
        changing();
        naming();
        using();
        for (Ask ask : asks) {
            for (KeyState state : List.of(KeyState.ENABLED, KeyState.DISABLED, KeyState.PENDING_DELETION)) {
                subjects.add(subject(ask, state, fixture.create()));
            }
        }
        pendingImport();
        for (Subject subject : subjects) {
            if (subject.state() == KeyState.DISABLED) {
                fixture.disable(subject.key());
            } else if (subject.state() == KeyState.PENDING_DELETION) {
                fixture.schedule(subject.key(), 30);
            }
        }
    }

    /// Keys that had material, which has expired.
    private void pendingImport() throws Exception {
        List<KeyId> keys = new ArrayList<>();
        for (Ask _ : asks) {
            keys.add(fixture.external());
        }
        fixture.give(keys, content(32), Optional.of(fixture.clock().instant().plus(Duration.ofDays(1))));
        for (int i = 0; i < asks.size(); i++) {
            subjects.add(subject(asks.get(i), KeyState.PENDING_IMPORT, keys.get(i)));
        }
        fixture.pass(2);
    }

    private Subject subject(Ask ask, KeyState state, KeyId key) throws EngineException {
        byte[] blob = fixture.engine()
                .crypto()
                .encrypt()
                .run(call(), new Encrypt.Request(key.toString(), content(20), ""))
                .blob();
        Subject subject = new Subject(ask, state, key, blob);
        fixture.engine().aliases().create().run(call(), new CreateAlias.Request(subject.alias(), key));
        return subject;
    }

    private void looking() {
        ask(KeyOperation.DESCRIBE_KEY, on -> {
            assertThat(fixture.describe(on.key()).state()).isEqualTo(on.state());
            assertThat(fixture.engine()
                            .keys()
                            .describe()
                            .run(call(), on.alias().value())
                            .id())
                    .isEqualTo(on.key());
        });
        ask(
                KeyOperation.LIST_KEYS,
                on -> assertThat(fixture.engine().keys().list().run(call(), KeyFilter.VISIBLE))
                        .anyMatch(key -> key.id().equals(on.key()) && key.state() == on.state()));
        ask(
                KeyOperation.LIST_ALIASES,
                on -> assertThat(fixture.engine().aliases().list().run(call(), Optional.of(on.key())))
                        .hasSize(1));
    }

    private void changing() {
        ask(KeyOperation.ENABLE_KEY, on -> fixture.enable(on.key()));
        ask(KeyOperation.DISABLE_KEY, on -> fixture.disable(on.key()));
        ask(
                KeyOperation.UPDATE_KEY_DESCRIPTION,
                on -> fixture.engine()
                        .keys()
                        .updateDescription()
                        .run(call(), new UpdateKeyDescription.Request(on.key(), "other words")));
        ask(
                KeyOperation.SCHEDULE_KEY_DELETION,
                on -> fixture.engine()
                        .keys()
                        .scheduleDeletion()
                        .run(call(), new ScheduleKeyDeletion.Request(on.key(), 7)));
        ask(KeyOperation.CANCEL_KEY_DELETION, on -> fixture.cancel(on.key()));
        ask(
                KeyOperation.SET_DELETION_PROTECTION,
                on -> fixture.engine()
                        .keys()
                        .setDeletionProtection()
                        .run(call(), new SetDeletionProtection.Request(on.key(), DeletionProtection.on("audit"))));
        ask(
                KeyOperation.CREATE_KEY_VERSION,
                on -> fixture.engine().keys().rotate().run(call(), on.key().toString()));
        ask(
                KeyOperation.UPDATE_ROTATION_POLICY,
                on -> fixture.engine()
                        .keys()
                        .updateRotation()
                        .run(call(), new UpdateRotationPolicy.Request(on.key(), Optional.of(Duration.ofDays(90)))));
    }

    private void naming() {
        ask(
                KeyOperation.CREATE_ALIAS,
                on -> fixture.engine()
                        .aliases()
                        .create()
                        .run(call(), new CreateAlias.Request(new KeyAlias(on.alias() + "/second"), on.key())));
        ask(KeyOperation.UPDATE_ALIAS, on -> {
            KeyAlias moving = new KeyAlias(on.alias() + "/moving");
            fixture.engine().aliases().create().run(call(), new CreateAlias.Request(moving, other));
            fixture.engine().aliases().update().run(call(), UpdateAlias.Request.of(moving, on.key()));
        });
        ask(
                KeyOperation.DELETE_ALIAS,
                on -> fixture.engine().aliases().delete().run(call(), DeleteAlias.Request.of(on.alias())));
    }

    private void using() {
        ask(
                KeyOperation.ENCRYPT,
                on -> fixture.engine()
                        .crypto()
                        .encrypt()
                        .run(call(), new Encrypt.Request(on.alias().value(), content(9), "")));
        ask(
                KeyOperation.DECRYPT,
                on -> fixture.engine()
                        .crypto()
                        .decrypt()
                        .run(call(), new Decrypt.Request(on.blob(), ""))
                        .close());
        ask(
                KeyOperation.GENERATE_DATA_KEY,
                on -> fixture.engine()
                        .crypto()
                        .generateDataKey()
                        .run(call(), DataKeyRequest.of(on.key().toString()))
                        .close());
        ask(
                KeyOperation.GENERATE_DATA_KEY_WITHOUT_PLAINTEXT,
                on -> fixture.engine()
                        .crypto()
                        .generateDataKeyWithoutPlaintext()
                        .run(call(), DataKeyRequest.of(on.key().toString())));
        ask(
                KeyOperation.RE_ENCRYPT,
                on -> fixture.engine()
                        .crypto()
                        .reencrypt()
                        .run(call(), new ReEncrypt.Request(on.blob(), "", other.toString(), "")));
        ask(KeyOperation.RE_ENCRYPT, on -> {
            byte[] blob = fixture.engine()
                    .crypto()
                    .encrypt()
                    .run(call(), new Encrypt.Request(other.toString(), content(9), ""))
                    .blob();
            fixture.engine()
                    .crypto()
                    .reencrypt()
                    .run(call(), new ReEncrypt.Request(blob, "", on.key().toString(), ""));
        });
    }

    @AfterAll
    void close() throws EngineException {
        fixture.close();
    }

    @TestFactory
    Stream<DynamicTest> everyOperationAnswersAsTheTableSays() {
        return subjects.stream()
                .map(subject -> DynamicTest.dynamicTest(
                        subject.ask().operation().apiName() + " on "
                                + subject.state().apiName(),
                        () -> check(subject)));
    }

    private static void check(Subject subject) {
        KeyOperation operation = subject.ask().operation();
        String name = subject.key().toString();
        EngineException refusal = catchThrowableOfType(
                EngineException.class, () -> subject.ask().act().on(subject));
        if (subject.state() == KeyState.PENDING_IMPORT && !operation.knownTo(KeyOrigin.EXTERNAL)) {
            assertThat(refusal.problem())
                    .isEqualTo(new Problem.OriginForbids(subject.key(), name, KeyOrigin.EXTERNAL, operation));
        } else if (operation.allowedIn(subject.state())) {
            assertThat(refusal).isNull();
        } else {
            assertThat(refusal.problem())
                    .isEqualTo(new Problem.KeyStateForbids(subject.key(), name, subject.state(), operation));
        }
    }

    @Test
    void noOperationIsMissingHere() {
        Set<KeyOperation> asked = asks.stream().map(Ask::operation).collect(Collectors.toSet());
        Set<KeyOperation> all = EnumSet.complementOf(EnumSet.copyOf(OF_IMPORT));
        assertThat(asked).isEqualTo(all);
    }
}
