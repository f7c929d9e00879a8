package io.strongroom.engine;

import static io.strongroom.engine.OpenStore.call;
import static io.strongroom.engine.OpenStore.content;
import static io.strongroom.engine.OpenStore.problemOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.engine.model.AliasEntry;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.FormerKey;
import io.strongroom.engine.model.KeyAlias;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyOperation;
import io.strongroom.engine.model.KeyState;
import io.strongroom.engine.model.ObjectEncryption.WrappingKey;
import io.strongroom.engine.model.ObjectEntry;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.usecase.key.CreateAlias;
import io.strongroom.engine.usecase.key.DeleteAlias;
import io.strongroom.engine.usecase.key.PreviewAlias;
import io.strongroom.engine.usecase.key.UpdateAlias;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Names of keys, and what stays bound to a key when its name moves on.
final class KeyAliasTest {
    private static final KeyAlias FINANCE = new KeyAlias("alias/finance");
    private static final KeyAlias LEGAL = new KeyAlias("alias/legal");
    private static final KeyAlias RESERVED = new KeyAlias("alias/acs/mine");

    @TempDir
    private Path folder;

    private KeyFixture fixture;
    private KeyId first;
    private KeyId second;

    @BeforeEach
    void twoKeys() throws EngineException {
        fixture = new KeyFixture(folder);
        first = fixture.create("finance");
        second = fixture.create();
    }

    @AfterEach
    void close() throws EngineException {
        fixture.close();
    }

    private AliasEntry give(KeyAlias alias, KeyId key) throws EngineException {
        return fixture.engine().aliases().create().run(call(), new CreateAlias.Request(alias, key));
    }

    private AliasEntry move(KeyAlias alias, KeyId key) throws EngineException {
        return fixture.engine().aliases().update().run(call(), UpdateAlias.Request.of(alias, key));
    }

    private AliasEntry take(KeyAlias alias) throws EngineException {
        return fixture.engine().aliases().delete().run(call(), DeleteAlias.Request.of(alias));
    }

    private List<KeyAlias> of(Optional<KeyId> key) throws EngineException {
        return fixture.engine().aliases().list().run(call(), key).stream()
                .map(AliasEntry::alias)
                .toList();
    }

    private PreviewAlias.Preview preview(KeyAlias alias) throws EngineException {
        return fixture.engine().aliases().preview().run(call(), alias);
    }

    private static KeyId keyOf(ObjectEntry object) {
        return object.encryption().wrappingKey().map(WrappingKey::key).orElseThrow();
    }

    @Test
    void aKeyHasManyAliasesAndAnAliasOneKey() throws Exception {
        assertThat(give(LEGAL, first).key()).isEqualTo(first);

        assertThat(of(Optional.of(first))).containsExactly(FINANCE, LEGAL);
        assertThat(of(Optional.of(second))).isEmpty();
        assertThat(of(Optional.empty())).containsExactly(FINANCE, LEGAL);
        assertThat(problemOf(() -> give(LEGAL, second))).isEqualTo(new Problem.AliasAlreadyExists(LEGAL, first));
    }

    @Test
    void aMovedAliasSendsNewWritesToTheNewKeyAndLeavesOldObjectsWhereTheyAre() throws Exception {
        ObjectEntry old = fixture.store().put("old", content(5), EncryptionRule.kms(FINANCE.value()));
        move(FINANCE, second);
        ObjectEntry fresh = fixture.store().put("new", content(6), EncryptionRule.kms(FINANCE.value()));

        assertThat(keyOf(old)).isEqualTo(first);
        assertThat(keyOf(fresh)).isEqualTo(second);
        assertThat(fixture.store().get("old")).isEqualTo(content(5));
        fixture.disable(second);
        assertThat(fixture.store().get("old")).isEqualTo(content(5));
        assertThat(problemOf(() -> fixture.store().get("new"))).isInstanceOf(Problem.KeyNotUsable.class);
        assertThat(fixture.rows("select resource, parameters from audit where event = 'UpdateAlias'"))
                .containsExactly(second + " {\"aliasName\":\"alias/finance\",\"formerKeyId\":\"" + first + "\"}");
    }

    @Test
    void theWarningNamesEarlierKeysAndWhatIsStillBoundToThem() throws Exception {
        fixture.store().put("a", content(5), EncryptionRule.kms(FINANCE.value()));
        fixture.store().put("b", content(6), EncryptionRule.kms(FINANCE.value()));
        assertThat(preview(FINANCE).present().orElseThrow().key()).isEqualTo(first);
        assertThat(preview(FINANCE).former()).isEmpty();

        move(FINANCE, second);
        fixture.disable(first);
        assertThat(preview(FINANCE).former())
                .containsExactly(new FormerKey(
                        first, first.toString(), Optional.of(KeyState.DISABLED), KeyFixture.START, 2, 11));

        take(FINANCE);
        assertThat(preview(FINANCE).present()).isEmpty();
        assertThat(preview(FINANCE).former()).extracting(FormerKey::key).containsExactlyInAnyOrder(first, second);
        assertThat(preview(LEGAL).former()).isEmpty();

        give(FINANCE, first);
        assertThat(preview(FINANCE).former()).extracting(FormerKey::key).containsExactly(second);
    }

    @Test
    void anAliasPointedToItsOwnKeyHasNoPast() throws Exception {
        move(FINANCE, first);

        assertThat(preview(FINANCE).former()).isEmpty();
        assertThat(fixture.rows("select count(*) from cmk_alias_history")).containsExactly("0");
    }

    @Test
    void anAliasThatIsNotThereIsNeitherMovedNorTaken() throws Exception {
        assertThat(problemOf(() -> move(LEGAL, first))).isEqualTo(new Problem.AliasNotFound("alias/legal"));
        assertThat(problemOf(() -> take(LEGAL))).isEqualTo(new Problem.AliasNotFound("alias/legal"));
        take(FINANCE);
        assertThat(problemOf(() -> take(FINANCE))).isEqualTo(new Problem.AliasNotFound("alias/finance"));
    }

    @Test
    void reservedAliasesBelongToTheStore() throws Exception {
        fixture.store().put("a", content(5), EncryptionRule.kmsManaged());

        assertThat(problemOf(() -> give(RESERVED, first))).isEqualTo(new Problem.ReservedAlias(RESERVED));
        assertThat(problemOf(() -> move(KeyAlias.MANAGED_DEFAULT, first)))
                .isEqualTo(new Problem.ReservedAlias(KeyAlias.MANAGED_DEFAULT));
        assertThat(problemOf(() -> take(KeyAlias.MANAGED_DEFAULT)))
                .isEqualTo(new Problem.ReservedAlias(KeyAlias.MANAGED_DEFAULT));
    }

    @Test
    void theStateOfTheTargetCountsAndNotThatOfTheKeyBefore() throws Exception {
        fixture.schedule(first, 30);
        assertThat(move(FINANCE, second).key()).isEqualTo(second);
        assertThat(problemOf(() -> move(FINANCE, first)))
                .isEqualTo(new Problem.KeyStateForbids(
                        first, first.toString(), KeyState.PENDING_DELETION, KeyOperation.UPDATE_ALIAS));
        assertThat(of(Optional.of(second))).containsExactly(FINANCE);
    }

    @Test
    void aDeletedAliasIsNoLongerADefault() throws Exception {
        take(FINANCE);

        assertThat(problemOf(() -> fixture.store().put("a", content(5), EncryptionRule.kms(FINANCE.value()))))
                .isEqualTo(new Problem.AliasNotFound("alias/finance"));
        assertThat(fixture.engine()
                        .keys()
                        .describe()
                        .run(call(), first.toString())
                        .displayName())
                .isEqualTo(first.toString());
    }
}
