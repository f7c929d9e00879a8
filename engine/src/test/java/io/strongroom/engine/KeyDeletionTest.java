package io.strongroom.engine;

import static io.strongroom.engine.OpenStore.BUCKET;
import static io.strongroom.engine.OpenStore.call;
import static io.strongroom.engine.OpenStore.content;
import static io.strongroom.engine.OpenStore.problemOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.engine.model.AliasEntry;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.FormerKey;
import io.strongroom.engine.model.KeyAlias;
import io.strongroom.engine.model.KeyFilter;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.usecase.bucket.PutBucketEncryption;
import io.strongroom.engine.usecase.key.CreateAlias;
import io.strongroom.engine.usecase.key.Decrypt;
import io.strongroom.engine.usecase.key.Encrypt;
import io.strongroom.engine.usecase.key.UpdateAlias;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A key whose deletion date has passed is gone for everybody at that moment, whoever looks first.
final class KeyDeletionTest {
    private static final KeyAlias ALIAS = new KeyAlias("alias/finance");
    private static final Instant DATE = KeyFixture.START.plus(Duration.ofDays(7));

    @TempDir
    private Path folder;

    private KeyFixture fixture;
    private KeyId key;
    private byte[] blob;

    @BeforeEach
    void aKeyThatWillGo() throws EngineException {
        fixture = new KeyFixture(folder);
        key = fixture.create("finance");
        fixture.store().put("a", content(10), EncryptionRule.kms(ALIAS.value()));
        blob = fixture.engine()
                .crypto()
                .encrypt()
                .run(call(), new Encrypt.Request(ALIAS.value(), content(10), ""))
                .blob();
        fixture.engine()
                .buckets()
                .putEncryption()
                .run(call(), new PutBucketEncryption.Request(BUCKET, EncryptionRule.kms(key.toString())));
        fixture.schedule(key, 7);
    }

    @AfterEach
    void close() throws EngineException {
        fixture.close();
    }

    private void everybodySaysItIsGone() throws EngineException {
        Problem gone = new Problem.KeyDeleted(key, "finance", DATE);
        assertThat(problemOf(() -> fixture.store().get("a"))).isEqualTo(gone);
        assertThat(problemOf(() -> fixture.store().put("b", content(10)))).isEqualTo(gone);
        assertThat(problemOf(() -> fixture.describe(key))).isEqualTo(gone);
        assertThat(problemOf(() -> fixture.cancel(key))).isEqualTo(gone);
        assertThat(problemOf(() -> fixture.enable(key))).isEqualTo(gone);
        assertThat(problemOf(() -> fixture.engine().crypto().decrypt().run(call(), new Decrypt.Request(blob, ""))))
                .isEqualTo(gone);
        assertThat(problemOf(() -> fixture.engine().aliases().list().run(call(), Optional.of(key))))
                .isEqualTo(gone);
        Problem unnamed = new Problem.AliasNotFound(ALIAS.value());
        assertThat(problemOf(() -> fixture.store().put("b", content(10), EncryptionRule.kms(ALIAS.value()))))
                .isEqualTo(unnamed);
        assertThat(problemOf(() -> fixture.engine().keys().describe().run(call(), ALIAS.value())))
                .isEqualTo(unnamed);
        assertThat(fixture.engine().keys().list().run(call(), KeyFilter.ALL)).isEmpty();
        assertThat(fixture.engine().aliases().list().run(call(), Optional.empty()))
                .isEmpty();
    }

    @Test
    void oneMomentBeforeItIsStillThere() throws Exception {
        fixture.pass(7);
        fixture.clock().move(Duration.ofMillis(-1));

        assertThat(fixture.describe(key).deletion()).contains(DATE);
        assertThat(problemOf(() -> fixture.store().get("a"))).isInstanceOf(Problem.KeyNotUsable.class);
    }

    @Test
    void itIsGoneBeforeAnyTimerSawIt() throws Exception {
        fixture.pass(7);

        everybodySaysItIsGone();
    }

    @Test
    void itIsGoneWhenTheStoreOpensAfterTheDateAndStaysSoWhenTheClockIsSetBack() throws Exception {
        fixture.whileClosed(_ -> fixture.pass(8));
        everybodySaysItIsGone();

        fixture.whileClosed(_ -> fixture.clock().set(KeyFixture.START));
        everybodySaysItIsGone();
        assertThat(fixture.rows("select count(*) from cmk_version")).containsExactly("0");
        assertThat(fixture.rows("select count(*) from cmk_alias")).containsExactly("0");
        assertThat(fixture.rows("select count(*) from cmk")).containsExactly("0");
        assertThat(fixture.rows("select name, gone_at from cmk_gone"))
                .containsExactly("finance " + DATE.toEpochMilli());
        assertThat(fixture.rows("select setting_value from setting where name = 'root.rotation.due'"))
                .isEmpty();
        assertThat(fixture.rows("select outcome from audit where event = 'RotateRootKey'"))
                .as("the root key rotates so that what is destroyed stays so")
                .contains("DONE");
        assertThat(fixture.rows("select parameters from audit where event = 'DeleteKey' and resource = '" + key + "'"))
                .containsExactly("{\"deletedKeyId\":\"" + key + "\",\"deletedKeyName\":\"finance\"}");
    }

    @Test
    void itsAliasIsFreeAtOnceAndTellsWhatIsStillBoundToTheKeyThatWent() throws Exception {
        fixture.pass(7);
        FormerKey former =
                fixture.engine().aliases().preview().run(call(), ALIAS).former().getFirst();
        assertThat(former)
                .extracting(FormerKey::key, FormerKey::name, FormerKey::state, FormerKey::objects)
                .containsExactly(key, "finance", Optional.empty(), 1L);

        KeyId next = fixture.create("finance");

        assertThat(fixture.engine().aliases().list().run(call(), Optional.of(next)))
                .extracting(AliasEntry::alias)
                .containsExactly(ALIAS);
        assertThat(problemOf(() -> fixture.store().get("a"))).isEqualTo(new Problem.KeyDeleted(key, "finance", DATE));
        assertThat(fixture.engine().aliases().preview().run(call(), ALIAS).former())
                .extracting(FormerKey::key)
                .containsExactly(key);
    }

    @Test
    void anAliasOfAKeyThatWentIsNotMoved() throws Exception {
        KeyId other = fixture.create();
        fixture.pass(7);

        assertThat(problemOf(
                        () -> fixture.engine().aliases().update().run(call(), UpdateAlias.Request.of(ALIAS, other))))
                .isEqualTo(new Problem.AliasNotFound(ALIAS.value()));
        assertThat(problemOf(() -> fixture.engine()
                        .aliases()
                        .create()
                        .run(call(), new CreateAlias.Request(new KeyAlias("alias/x"), key))))
                .isInstanceOf(Problem.KeyDeleted.class);
    }

    @Test
    void theTombstoneAndTheDatesAreAuthenticated() throws Exception {
        String undo = "update cmk set key_id = key_id";
        for (String[] change : new String[][] {
            {"update cmk set deletion_at = deletion_at + 1", "update cmk set deletion_at = deletion_at - 1"},
            {"update cmk set deletion_protection = true", "update cmk set deletion_protection = false"},
            {"update cmk set material_fingerprint = X'00'", "update cmk set material_fingerprint = null"},
            {"update cmk_version set material_state = 'WITHHELD'", "update cmk_version set material_state = 'PRESENT'"},
            {"update cmk_version set withheld_until = 1", "update cmk_version set withheld_until = null"}
        }) {
            fixture.tamper(undo, change[0]);
            assertThat(problemOf(() -> fixture.describe(key)))
                    .as(change[0])
                    .isEqualTo(new Problem.KeyTampered(key.toString()));
            undo = change[1];
        }
        fixture.tamper(undo);

        fixture.whileClosed(_ -> fixture.pass(8));
        assertThat(problemOf(() -> fixture.describe(key))).isInstanceOf(Problem.KeyDeleted.class);
        fixture.tamper("update cmk_gone set name = 'other'");
        assertThat(problemOf(() -> fixture.describe(key))).isEqualTo(new Problem.KeyTampered(key.toString()));
    }
}
