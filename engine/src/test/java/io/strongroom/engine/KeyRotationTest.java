package io.strongroom.engine;

import static io.strongroom.engine.OpenStore.BUCKET;
import static io.strongroom.engine.OpenStore.call;
import static io.strongroom.engine.OpenStore.content;
import static io.strongroom.engine.OpenStore.problemOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.engine.model.AutomaticRotation;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyVersionId;
import io.strongroom.engine.model.ObjectEntry;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.usecase.key.DataKeyRequest;
import io.strongroom.engine.usecase.key.Encrypt;
import io.strongroom.engine.usecase.key.UpdateRotationPolicy;
import io.strongroom.engine.usecase.object.HeadObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// New versions of a key, by date and by hand.
final class KeyRotationTest {
    @TempDir
    private Path folder;

    private KeyFixture fixture;
    private KeyId key;

    @BeforeEach
    void open() throws EngineException {
        fixture = new KeyFixture(folder);
        key = fixture.create("finance");
    }

    @AfterEach
    void close() throws EngineException {
        fixture.close();
    }

    private KeyEntry every(int days) throws EngineException {
        return every(Optional.of(Duration.ofDays(days)));
    }

    private KeyEntry every(Optional<Duration> interval) throws EngineException {
        return fixture.engine().keys().updateRotation().run(call(), new UpdateRotationPolicy.Request(key, interval));
    }

    private static KeyVersionId newest(KeyEntry key) {
        return key.primaryVersion().orElseThrow().id();
    }

    private static KeyVersionId wrappedBy(ObjectEntry object) {
        return object.encryption().wrappingKey().orElseThrow().version();
    }

    @Test
    void theFirstWriteAfterTheDateUsesTheNewVersionAndOldObjectsStayReadable() throws Exception {
        every(30);
        ObjectEntry old = fixture.store().put("old", content(100), EncryptionRule.kms("alias/finance"));
        fixture.pass(30);

        ObjectEntry fresh = fixture.store().put("new", content(200), EncryptionRule.kms("alias/finance"));

        KeyEntry rotated = fixture.describe(key);
        assertThat(rotated.versions()).hasSize(2);
        assertThat(rotated.lastRotation()).contains(KeyFixture.START.plus(Duration.ofDays(30)));
        assertThat(wrappedBy(fresh)).isEqualTo(newest(rotated)).isNotEqualTo(wrappedBy(old));
        assertThat(fixture.store().get("old")).isEqualTo(content(100));
        assertThat(fixture.store().get("new")).isEqualTo(content(200));
        assertThat(fixture.engine()
                        .objects()
                        .head()
                        .run(call(), HeadObject.Request.of(BUCKET, new ObjectKey("old")))
                        .envelope()
                        .keyVersionNumber())
                .isEqualTo(1);
        assertThat(fixture.rows("select caller, resource from audit where event = 'RotateKey'"))
                .containsExactly("store " + key);
    }

    @Test
    void directUseRotatesAnOverdueKeyToo() throws Exception {
        every(7);
        KeyVersionId first = newest(fixture.describe(key));
        fixture.pass(7);
        var encrypted =
                fixture.engine().crypto().encrypt().run(call(), new Encrypt.Request("alias/finance", content(5), ""));
        fixture.pass(7);
        var generated = fixture.engine()
                .crypto()
                .generateDataKeyWithoutPlaintext()
                .run(call(), DataKeyRequest.of("alias/finance"));

        assertThat(List.of(first, encrypted.version(), generated.version())).doesNotHaveDuplicates();
        assertThat(fixture.describe(key).versions()).hasSize(3);
    }

    @Test
    void aRotationThatFellDueWhileTheStoreWasClosedRunsOnceAtOpening() throws Exception {
        every(30);
        fixture.whileClosed(_ -> fixture.pass(100));

        KeyEntry rotated = fixture.describe(key);
        assertThat(rotated.versions()).hasSize(2);
        assertThat(rotated.nextRotation()).contains(KeyFixture.START.plus(Duration.ofDays(130)));
    }

    @Test
    void rotationIsSuspendedWhileTheKeyIsNotEnabledAndAnOverdueOneRunsOnReturn() throws Exception {
        every(30);
        fixture.disable(key);
        fixture.pass(40);
        fixture.reopen();

        KeyEntry suspended = fixture.describe(key);
        assertThat(suspended.automaticRotation()).isEqualTo(AutomaticRotation.SUSPENDED);
        assertThat(suspended.versions()).hasSize(1);
        assertThat(suspended.nextRotation()).contains(KeyFixture.START.plus(Duration.ofDays(30)));

        KeyEntry back = fixture.enable(key);
        assertThat(back.automaticRotation()).isEqualTo(AutomaticRotation.ENABLED);
        assertThat(back.versions()).hasSize(2);

        fixture.schedule(key, 60);
        fixture.pass(50);
        assertThat(fixture.cancel(key).versions()).hasSize(3);
    }

    @Test
    void aPolicyThatIsOverdueAtOnceRotatesAtOnceAndOneIsTakenOff() throws Exception {
        fixture.pass(20);
        assertThat(every(10).versions()).hasSize(2);
        assertThat(every(10).versions()).hasSize(2);

        KeyEntry off = every(Optional.empty());
        assertThat(off.automaticRotation()).isEqualTo(AutomaticRotation.DISABLED);
        assertThat(off.nextRotation()).isEmpty();
        fixture.pass(400);
        fixture.store().put("a", content(3), EncryptionRule.kms("alias/finance"));
        assertThat(fixture.describe(key).versions()).hasSize(2);
    }

    @Test
    void anIntervalHasItsLimits() throws Exception {
        for (Duration interval : List.of(Duration.ofDays(7).minusMillis(1), Duration.ofDays(731))) {
            assertThat(problemOf(() -> every(Optional.of(interval))))
                    .isEqualTo(new Problem.InvalidArgument("RotationInterval", interval.toSeconds() + "s"));
        }
        assertThat(every(7).rotationInterval()).contains(Duration.ofDays(7));
        assertThat(every(730).rotationInterval()).contains(Duration.ofDays(730));
    }

    @Test
    void rotatingByHandIsRecordedAsAnExtensionOfTheStore() throws Exception {
        KeyEntry rotated = fixture.engine().keys().rotate().run(call(), "alias/finance");

        assertThat(rotated.versions()).hasSize(2);
        assertThat(fixture.rows("select caller, resource, parameters from audit where event = 'RotateKey'"))
                .containsExactly(
                        "root " + key + " {\"extension\":\"rotate now\",\"keyVersionId\":\"" + newest(rotated) + "\"}");
    }
}
