package io.strongroom.engine;

import static io.strongroom.engine.OpenStore.call;
import static io.strongroom.engine.OpenStore.content;
import static io.strongroom.engine.OpenStore.problemOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.engine.model.AutomaticRotation;
import io.strongroom.engine.model.DeletionProtection;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyAlias;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyFilter;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyKind;
import io.strongroom.engine.model.KeyOperation;
import io.strongroom.engine.model.KeyOrigin;
import io.strongroom.engine.model.KeySpec;
import io.strongroom.engine.model.KeyState;
import io.strongroom.engine.model.MaterialState;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.usecase.key.CreateAlias;
import io.strongroom.engine.usecase.key.CreateKey;
import io.strongroom.engine.usecase.key.DataKeyRequest;
import io.strongroom.engine.usecase.key.Encrypt;
import io.strongroom.engine.usecase.key.ScheduleKeyDeletion;
import io.strongroom.engine.usecase.key.SetDeletionProtection;
import io.strongroom.engine.usecase.key.UpdateKeyDescription;
import io.strongroom.engine.usecase.key.UpdateRotationPolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Enable, disable, delete, protect, describe: what each does to a key, and what is recorded of it.
final class KeyLifeTest {
    @TempDir
    private Path folder;

    private KeyFixture fixture;

    @BeforeEach
    void open() throws EngineException {
        fixture = new KeyFixture(folder);
    }

    @AfterEach
    void close() throws EngineException {
        fixture.close();
    }

    private static Instant day(int day) {
        return KeyFixture.START.plus(Duration.ofDays(day));
    }

    @Test
    void aDisabledKeyIsEnabledAgainAndBothMayBeSaidTwice() throws Exception {
        KeyId key = fixture.create("finance");

        assertThat(fixture.disable(key).state()).isEqualTo(KeyState.DISABLED);
        assertThat(fixture.disable(key).state()).isEqualTo(KeyState.DISABLED);
        assertThat(fixture.enable(key).state()).isEqualTo(KeyState.ENABLED);
        assertThat(fixture.enable(key).state()).isEqualTo(KeyState.ENABLED);

        assertThat(fixture.rows("select event, resource, outcome, parameters from audit where event = 'DisableKey'"))
                .hasSize(2)
                .allMatch(row -> row.equals("DisableKey " + key + " DONE {\"keyState\":\"Disabled\"}"));
    }

    @Test
    void aScheduledDeletionHasADateAndIsCalledOff() throws Exception {
        KeyId key = fixture.create();
        fixture.disable(key);

        KeyEntry going = fixture.schedule(key, 30);
        assertThat(going.state()).isEqualTo(KeyState.PENDING_DELETION);
        assertThat(going.deletion()).contains(day(30));

        fixture.pass(29);
        KeyEntry stays = fixture.cancel(key);
        assertThat(stays.state()).isEqualTo(KeyState.ENABLED);
        assertThat(stays.deletion()).isEmpty();
    }

    @Test
    void aKeyWithoutMaterialWaitsForItWhenItsDeletionIsCalledOff() throws Exception {
        KeyId never = fixture.external();
        KeyId expired = fixture.external();
        fixture.give(List.of(expired), content(32), Optional.of(day(3)));
        fixture.schedule(never, 30);
        fixture.schedule(expired, 30);

        fixture.pass(4);
        assertThat(fixture.describe(expired).state()).isEqualTo(KeyState.PENDING_DELETION);
        assertThat(fixture.describe(expired).deletion()).contains(day(30));

        assertThat(fixture.cancel(never).state()).isEqualTo(KeyState.PENDING_IMPORT);
        assertThat(fixture.cancel(expired).state()).isEqualTo(KeyState.PENDING_IMPORT);
    }

    @Test
    void theWaitingTimeHasItsLimits() throws Exception {
        KeyId key = fixture.create();

        for (int days : new int[] {-1, 0, 6, 367}) {
            assertThat(problemOf(() -> fixture.schedule(key, days)))
                    .isEqualTo(new Problem.InvalidArgument("PendingWindowInDays", Integer.toString(days)));
        }
        for (int days : new int[] {ScheduleKeyDeletion.MIN_DAYS, ScheduleKeyDeletion.MAX_DAYS}) {
            assertThat(fixture.schedule(key, days).deletion()).contains(day(days));
            fixture.cancel(key);
        }
    }

    @Test
    void aProtectedKeyCanBeDisabledButNotScheduledForDeletion() throws Exception {
        KeyId key = fixture.create("finance");
        KeyEntry guarded = protect(key, DeletionProtection.on("until the audit is over"));
        assertThat(guarded.protection()).isEqualTo(DeletionProtection.on("until the audit is over"));

        assertThat(problemOf(() -> fixture.schedule(key, 30)))
                .isEqualTo(new Problem.DeletionProtected(key, "finance", "until the audit is over"));
        assertThat(fixture.disable(key).state()).isEqualTo(KeyState.DISABLED);
        fixture.reopen();
        assertThat(fixture.describe(key).protection().enabled()).isTrue();

        assertThat(protect(key, new DeletionProtection(false, "ignored")).protection())
                .isEqualTo(DeletionProtection.off());
        assertThat(fixture.schedule(key, 30).state()).isEqualTo(KeyState.PENDING_DELETION);
    }

    private KeyEntry protect(KeyId key, DeletionProtection protection) throws EngineException {
        return fixture.engine()
                .keys()
                .setDeletionProtection()
                .run(call(), new SetDeletionProtection.Request(key, protection));
    }

    @Test
    void descriptionsAndNotesHaveTheirLimits() throws Exception {
        KeyId key = fixture.create();
        String longest = "d".repeat(CreateKey.MAX_DESCRIPTION);

        KeyEntry described =
                fixture.engine().keys().updateDescription().run(call(), new UpdateKeyDescription.Request(key, longest));
        assertThat(described.description()).isEqualTo(longest);
        assertThat(problemOf(() -> fixture.engine()
                        .keys()
                        .updateDescription()
                        .run(call(), new UpdateKeyDescription.Request(key, longest + "d"))))
                .isInstanceOf(Problem.InvalidArgument.class);
        assertThat(problemOf(() -> protect(key, DeletionProtection.on(longest + "d"))))
                .isInstanceOf(Problem.InvalidArgument.class);
    }

    @Test
    void theStoresOwnKeysCanBeLookedAtAndNothingElse() throws Exception {
        fixture.store().put("a", content(10), EncryptionRule.kmsManaged());
        fixture.store().put("b", content(10), EncryptionRule.ossManaged());
        for (KeyEntry own : fixture.engine().keys().list().run(call(), KeyFilter.ALL)) {
            assertThat(own.kind()).isNotEqualTo(KeyKind.USER);
            KeyId key = own.id();
            assertThat(fixture.describe(key).state()).isEqualTo(KeyState.ENABLED);
            forbidden(own, KeyOperation.DISABLE_KEY, () -> fixture.disable(key));
            forbidden(own, KeyOperation.SCHEDULE_KEY_DELETION, () -> fixture.schedule(key, 30));
            forbidden(
                    own,
                    KeyOperation.UPDATE_ROTATION_POLICY,
                    () -> fixture.engine()
                            .keys()
                            .updateRotation()
                            .run(call(), new UpdateRotationPolicy.Request(key, Optional.empty())));
            forbidden(
                    own,
                    KeyOperation.CREATE_KEY_VERSION,
                    () -> fixture.engine().keys().rotate().run(call(), key.toString()));
            forbidden(
                    own,
                    KeyOperation.CREATE_ALIAS,
                    () -> fixture.engine()
                            .aliases()
                            .create()
                            .run(call(), new CreateAlias.Request(new KeyAlias("alias/mine"), key)));
            forbidden(
                    own,
                    KeyOperation.ENCRYPT,
                    () -> fixture.engine()
                            .crypto()
                            .encrypt()
                            .run(call(), new Encrypt.Request(key.toString(), content(3), "")));
            forbidden(
                    own,
                    KeyOperation.GENERATE_DATA_KEY,
                    () -> fixture.engine().crypto().generateDataKey().run(call(), DataKeyRequest.of(key.toString())));
        }
    }

    private static void forbidden(
            KeyEntry own, KeyOperation operation, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThat(problemOf(act)).isEqualTo(new Problem.ServiceKeyForbids(own.id(), own.displayName(), operation));
    }

    @Test
    void aKeyIsMadeWithARotationThatImportedMaterialDoesNotKnow() throws Exception {
        Optional<Duration> yearly = Optional.of(Duration.ofDays(365));
        KeyEntry key = make(KeyOrigin.ALIYUN_KMS, yearly);
        assertThat(key.rotationInterval()).isEqualTo(yearly);
        assertThat(key.automaticRotation()).isEqualTo(AutomaticRotation.ENABLED);
        assertThat(key.nextRotation()).contains(day(365));

        assertThat(problemOf(() -> make(KeyOrigin.EXTERNAL, yearly))).isInstanceOf(Problem.InvalidArgument.class);
        assertThat(problemOf(() -> make(KeyOrigin.ALIYUN_KMS, Optional.of(Duration.ofDays(6)))))
                .isInstanceOf(Problem.InvalidArgument.class);
    }

    private KeyEntry make(KeyOrigin origin, Optional<Duration> rotation) throws EngineException {
        return fixture.engine()
                .keys()
                .create()
                .run(call(), new CreateKey.Request(origin, KeySpec.SM4, "", Optional.empty(), rotation));
    }

    @Test
    void withheldMaterialSaysUntilWhenItCanComeBack() throws Exception {
        KeyId key = fixture.external();
        fixture.give(List.of(key), content(32), Optional.empty());
        fixture.store().put("a", content(10), EncryptionRule.kms(key.toString()));
        fixture.withhold(key, day(7));

        KeyEntry waiting = fixture.describe(key);
        assertThat(waiting.state()).isEqualTo(KeyState.PENDING_IMPORT);
        assertThat(waiting.restorableUntil()).contains(day(7));
        assertThat(problemOf(() -> fixture.store().get("a")))
                .isEqualTo(new Problem.KeyNotUsable(key, key.toString(), KeyState.PENDING_IMPORT, Optional.of(day(7))));

        fixture.pass(7);
        KeyEntry lost = fixture.describe(key);
        assertThat(lost.restorableUntil()).isEmpty();
        assertThat(lost.versions()).allMatch(version -> version.material() == MaterialState.DESTROYED);
        fixture.reopen();
        assertThat(fixture.rows("select material_state, wrapped_material, withheld_until from cmk_version"))
                .containsExactly("DESTROYED null null");
        assertThat(fixture.rows("select setting_value from setting where name = 'root.rotation.due'"))
                .isEmpty();
        assertThat(fixture.rows("select outcome from audit where event = 'RotateRootKey'"))
                .as("the root key rotates so that what is destroyed stays so")
                .contains("DONE");
    }
}
