package io.strongroom.engine.usecase.key;

import static io.strongroom.engine.OpenStore.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.engine.KeyFixture;
import io.strongroom.engine.model.DeletionProtection;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyAlias;
import io.strongroom.engine.model.KeyFilter;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyOrigin;
import io.strongroom.engine.model.KeySpec;
import io.strongroom.engine.policy.Permission;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which RAM actions on which resources each operation on keys asks for.
final class KeyPermissionsTest {
    private static final KeyAlias ALIAS = new KeyAlias("alias/finance");

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

    private Permission onKey(String operation) {
        return new Permission("kms:" + operation, "acs:kms:*:*:key/" + key);
    }

    private static Permission onAlias(String operation) {
        return new Permission("kms:" + operation, "acs:kms:*:*:alias/finance");
    }

    @Test
    void makingAndListingAreAskedOfTheContainers() throws Exception {
        var keys = fixture.engine().keys();
        var aliases = fixture.engine().aliases();
        Permission create = new Permission("kms:CreateKey", "acs:kms:*:*:key");
        Permission list = new Permission("kms:ListAliases", "acs:kms:*:*:alias");

        assertThat(keys.create().permissions(wanted(Optional.empty()))).containsExactly(create);
        assertThat(keys.create().permissions(wanted(Optional.of(ALIAS))))
                .containsExactly(create, onAlias("CreateAlias"));
        assertThat(keys.list().permissions(KeyFilter.ALL)).contains(new Permission("kms:ListKeys", "acs:kms:*:*:key"));
        assertThat(aliases.list().permissions(Optional.empty())).containsExactly(list);
        assertThat(aliases.list().permissions(Optional.of(key))).containsExactly(onKey("ListAliasesByKeyId"));
        assertThat(aliases.preview().permissions(ALIAS)).contains(list);
    }

    private static CreateKey.Request wanted(Optional<KeyAlias> alias) {
        return new CreateKey.Request(KeyOrigin.ALIYUN_KMS, KeySpec.AES_256, "", alias);
    }

    @Test
    void changesAreAskedOfTheKey() {
        var keys = fixture.engine().keys();
        assertThat(keys.enable().permissions(key)).containsExactly(onKey("EnableKey"));
        assertThat(keys.disable().permissions(key)).containsExactly(onKey("DisableKey"));
        assertThat(keys.cancelDeletion().permissions(key)).containsExactly(onKey("CancelKeyDeletion"));
        assertThat(keys.scheduleDeletion().permissions(new ScheduleKeyDeletion.Request(key, 30)))
                .containsExactly(onKey("ScheduleKeyDeletion"));
        assertThat(keys.setDeletionProtection()
                        .permissions(new SetDeletionProtection.Request(key, DeletionProtection.off())))
                .containsExactly(onKey("SetDeletionProtection"));
        assertThat(keys.updateDescription().permissions(new UpdateKeyDescription.Request(key, "")))
                .containsExactly(onKey("UpdateKeyDescription"));
        assertThat(keys.updateRotation().permissions(new UpdateRotationPolicy.Request(key, Optional.empty())))
                .containsExactly(onKey("UpdateRotationPolicy"));
    }

    @Test
    void anAliasInPlaceOfAnIdIsAskedOfTheKeyItNames() throws Exception {
        var keys = fixture.engine().keys();
        var crypto = fixture.engine().crypto();
        String name = ALIAS.value();

        assertThat(keys.describe().permissions(keys.describe().resolved(name))).containsExactly(onKey("DescribeKey"));
        assertThat(keys.rotate().permissions(keys.rotate().resolved(name))).containsExactly(onKey("CreateKeyVersion"));
        assertThat(crypto.encrypt().permissions(crypto.encrypt().resolved(new Encrypt.Request(name, new byte[0], ""))))
                .containsExactly(onKey("Encrypt"));
        assertThat(crypto.generateDataKey().permissions(crypto.generateDataKey().resolved(DataKeyRequest.of(name))))
                .containsExactly(onKey("GenerateDataKey"));
        assertThat(crypto.generateDataKeyWithoutPlaintext()
                        .permissions(crypto.generateDataKeyWithoutPlaintext().resolved(DataKeyRequest.of(name))))
                .containsExactly(onKey("GenerateDataKeyWithoutPlaintext"));
    }

    @Test
    void aBlobIsAskedOfTheKeyItNamesAndMovingItOfBoth() throws Exception {
        var crypto = fixture.engine().crypto();
        byte[] blob = crypto.encrypt()
                .run(call(), new Encrypt.Request(ALIAS.value(), new byte[3], ""))
                .blob();
        KeyId other = fixture.create("legal");

        assertThat(crypto.decrypt().permissions(crypto.decrypt().resolved(new Decrypt.Request(blob, ""))))
                .containsExactly(onKey("Decrypt"));
        assertThat(crypto.reencrypt()
                        .permissions(crypto.reencrypt().resolved(new ReEncrypt.Request(blob, "", "alias/legal", ""))))
                .containsExactly(onKey("ReEncryptFrom"), new Permission("kms:ReEncryptTo", "acs:kms:*:*:key/" + other));
    }

    @Test
    void anAliasIsChangedWithPermissionOnItselfAndOnEveryKeyConcerned() throws Exception {
        var aliases = fixture.engine().aliases();
        KeyId other = fixture.create();
        Permission onOther = new Permission("kms:UpdateAlias", "acs:kms:*:*:key/" + other);

        assertThat(aliases.create().permissions(new CreateAlias.Request(ALIAS, key)))
                .containsExactlyInAnyOrder(onKey("CreateAlias"), onAlias("CreateAlias"));
        assertThat(aliases.update().permissions(aliases.update().resolved(UpdateAlias.Request.of(ALIAS, other))))
                .containsExactlyInAnyOrder(onOther, onKey("UpdateAlias"), onAlias("UpdateAlias"));
        assertThat(aliases.delete().permissions(aliases.delete().resolved(DeleteAlias.Request.of(ALIAS))))
                .containsExactlyInAnyOrder(onKey("DeleteAlias"), onAlias("DeleteAlias"));
    }

    @Test
    void aRequestThatCannotBeResolvedStillNamesWhatItWasAbout() {
        var crypto = fixture.engine().crypto();
        assertThat(List.of(
                        fixture.engine()
                                .keys()
                                .describe()
                                .permissions("alias/nobody")
                                .getFirst(),
                        fixture.engine()
                                .keys()
                                .describe()
                                .permissions("x".repeat(5000))
                                .getFirst(),
                        crypto.decrypt()
                                .permissions(new Decrypt.Request(new byte[4], ""))
                                .getFirst()))
                .extracting(Permission::resource)
                .containsExactly("acs:kms:*:*:alias/nobody", "acs:kms:*:*:key", "acs:kms:*:*:key");
    }
}
