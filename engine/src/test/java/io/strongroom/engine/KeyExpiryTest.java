package io.strongroom.engine;

import static io.strongroom.engine.OpenStore.BUCKET;
import static io.strongroom.engine.OpenStore.call;
import static io.strongroom.engine.OpenStore.content;
import static io.strongroom.engine.OpenStore.problemOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyFilter;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyOperation;
import io.strongroom.engine.model.KeyState;
import io.strongroom.engine.model.MaterialState;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.usecase.key.Decrypt;
import io.strongroom.engine.usecase.key.Encrypt;
import io.strongroom.engine.usecase.object.GetObject;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Imported material that expires is never used once more, whoever looks first and whatever the clock does.
final class KeyExpiryTest {
    private static final Instant EXPIRY = KeyFixture.START.plus(Duration.ofDays(30));
    private static final byte[] MATERIAL = content(32);
    private static final int LARGE = 3 << 20;

    @TempDir
    private Path folder;

    private KeyFixture fixture;
    private KeyId key;
    private byte[] blob;

    @BeforeEach
    void aKeyThatExpires() throws Exception {
        fixture = new KeyFixture(folder);
        key = fixture.external();
        fixture.give(List.of(key), MATERIAL, Optional.of(EXPIRY));
        fixture.store().put("a", content(LARGE), EncryptionRule.kms(key.toString()));
        blob = encrypt();
    }

    private byte[] encrypt() throws EngineException {
        return fixture.engine()
                .crypto()
                .encrypt()
                .run(call(), new Encrypt.Request(key.toString(), content(10), ""))
                .blob();
    }

    @AfterEach
    void close() throws EngineException {
        fixture.close();
    }

    private void nobodyUsesIt() throws EngineException {
        Problem unreadable = new Problem.KeyNotUsable(key, key.toString(), KeyState.PENDING_IMPORT, Optional.empty());
        assertThat(problemOf(() -> fixture.store().get("a"))).isEqualTo(unreadable);
        assertThat(problemOf(() -> fixture.store().put("b", content(10), EncryptionRule.kms(key.toString()))))
                .isEqualTo(unreadable);
        assertThat(problemOf(() -> fixture.engine().crypto().decrypt().run(call(), new Decrypt.Request(blob, ""))))
                .isEqualTo(forbids(KeyOperation.DECRYPT));
        assertThat(problemOf(this::encrypt)).isEqualTo(forbids(KeyOperation.ENCRYPT));
        assertThat(problemOf(() -> fixture.enable(key))).isEqualTo(forbids(KeyOperation.ENABLE_KEY));
        KeyEntry entry = fixture.describe(key);
        assertThat(entry.state()).isEqualTo(KeyState.PENDING_IMPORT);
        assertThat(entry.versions()).allMatch(version -> version.material() == MaterialState.DESTROYED);
        assertThat(fixture.engine().keys().list().run(call(), KeyFilter.VISIBLE))
                .containsExactly(entry);
    }

    private Problem forbids(KeyOperation operation) {
        return new Problem.KeyStateForbids(key, key.toString(), KeyState.PENDING_IMPORT, operation);
    }

    @Test
    void oneMomentBeforeItStillWorks() throws Exception {
        fixture.clock().set(EXPIRY.minusMillis(1));

        assertThat(fixture.store().get("a")).isEqualTo(content(LARGE));
        assertThat(fixture.describe(key).materialExpiry()).contains(EXPIRY);
    }

    @Test
    void itIsUnusableBeforeAnyTimerSawIt() throws Exception {
        fixture.clock().set(EXPIRY);

        nobodyUsesIt();
    }

    @Test
    void itExpiresWhileTheStoreIsClosedAndStaysSoWhenTheClockIsSetBack() throws Exception {
        fixture.whileClosed(_ -> fixture.clock().set(EXPIRY.plusSeconds(1)));
        nobodyUsesIt();
        fixture.whileClosed(_ -> fixture.clock().set(KeyFixture.START));
        nobodyUsesIt();

        assertThat(fixture.rows("select state from cmk")).containsExactly("PENDING_IMPORT");
        assertThat(fixture.rows("select material_state, wrapped_material from cmk_version"))
                .containsExactly("DESTROYED null");
        assertThat(fixture.rows("select setting_value from setting where name = 'root.rotation.due'"))
                .isEmpty();
        assertThat(fixture.rows("select outcome from audit where event = 'RotateRootKey'"))
                .as("the root key rotates so that what is destroyed stays so")
                .contains("DONE");
        assertThat(fixture.rows("select caller, resource, parameters from audit where event = 'ExpireKeyMaterial'"))
                .containsExactly("store " + key + " {\"keyState\":\"PendingImport\"}");
    }

    @Test
    void theClockSetBackWhileItRunsChangesNothing() throws Exception {
        fixture.clock().set(EXPIRY);
        assertThat(problemOf(() -> fixture.store().get("a"))).isInstanceOf(Problem.KeyNotUsable.class);
        fixture.clock().set(KeyFixture.START);

        nobodyUsesIt();
    }

    @Test
    void whatTheSameMaterialProtectedIsReadableAfterItCameBack() throws Exception {
        fixture.whileClosed(_ -> fixture.clock().set(EXPIRY.plusSeconds(1)));
        fixture.give(List.of(key), MATERIAL, Optional.empty());

        assertThat(fixture.store().get("a")).isEqualTo(content(LARGE));
        try (var opened = fixture.engine().crypto().decrypt().run(call(), new Decrypt.Request(blob, ""))) {
            assertThat(opened.plaintext().copy()).isEqualTo(content(10));
        }
        fixture.pass(1000);
        assertThat(fixture.describe(key).state()).isEqualTo(KeyState.ENABLED);
    }

    @Test
    void aDisabledKeyExpiresTooAndADownloadThatRunsGoesOn() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var running =
                fixture.engine().objects().get().run(call(), GetObject.Request.of(BUCKET, new ObjectKey("a")))) {
            fixture.disable(key);
            fixture.clock().set(EXPIRY);
            running.transferTo(out);
        }
        assertThat(out.toByteArray()).isEqualTo(content(LARGE));
        nobodyUsesIt();
    }
}
