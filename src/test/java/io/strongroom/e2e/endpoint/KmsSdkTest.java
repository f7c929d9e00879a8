package io.strongroom.e2e.endpoint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.aliyun.kms20160120.Client;
import com.aliyun.kms20160120.models.CancelKeyDeletionRequest;
import com.aliyun.kms20160120.models.CreateAliasRequest;
import com.aliyun.kms20160120.models.CreateKeyRequest;
import com.aliyun.kms20160120.models.CreateKeyVersionRequest;
import com.aliyun.kms20160120.models.DecryptRequest;
import com.aliyun.kms20160120.models.DecryptResponseBody;
import com.aliyun.kms20160120.models.DeleteAliasRequest;
import com.aliyun.kms20160120.models.DeleteKeyMaterialRequest;
import com.aliyun.kms20160120.models.DescribeKeyRequest;
import com.aliyun.kms20160120.models.DescribeKeyResponseBody.DescribeKeyResponseBodyKeyMetadata;
import com.aliyun.kms20160120.models.DisableKeyRequest;
import com.aliyun.kms20160120.models.EnableKeyRequest;
import com.aliyun.kms20160120.models.EncryptRequest;
import com.aliyun.kms20160120.models.EncryptResponseBody;
import com.aliyun.kms20160120.models.GenerateDataKeyRequest;
import com.aliyun.kms20160120.models.GenerateDataKeyResponseBody;
import com.aliyun.kms20160120.models.GenerateDataKeyWithoutPlaintextRequest;
import com.aliyun.kms20160120.models.GetParametersForImportRequest;
import com.aliyun.kms20160120.models.GetParametersForImportResponseBody;
import com.aliyun.kms20160120.models.ImportKeyMaterialRequest;
import com.aliyun.kms20160120.models.ListAliasesByKeyIdRequest;
import com.aliyun.kms20160120.models.ListAliasesRequest;
import com.aliyun.kms20160120.models.ListKeysRequest;
import com.aliyun.kms20160120.models.ReEncryptRequest;
import com.aliyun.kms20160120.models.ScheduleKeyDeletionRequest;
import com.aliyun.kms20160120.models.SetDeletionProtectionRequest;
import com.aliyun.kms20160120.models.UpdateAliasRequest;
import com.aliyun.kms20160120.models.UpdateKeyDescriptionRequest;
import com.aliyun.kms20160120.models.UpdateRotationPolicyRequest;
import com.aliyun.tea.TeaException;
import com.aliyun.teaopenapi.models.Config;
import io.strongroom.e2e.support.ServedKeys;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The present Java SDK of KMS, as it is: signature V3, parameters in the query, JSON.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class KmsSdkTest {
    private static final Map<String, String> CONTEXT = Map.of("purpose", "test &=+ü");
    private static final String PLAINTEXT = Base64.getEncoder().encodeToString("much to hide".getBytes(UTF_8));

    private ServedKeys store;
    private ServedKeys.Signer owner;
    private Client kms;

    @BeforeAll
    void serve(@TempDir Path folder) throws Exception {
        store = ServedKeys.in(folder);
        owner = store.owner();
        kms = client(owner.id(), owner.secret());
    }

    @AfterAll
    void stop() throws Exception {
        store.close();
    }

    private Client client(String id, String secret) throws Exception {
        return new Client(new Config()
                .setAccessKeyId(id)
                .setAccessKeySecret(secret)
                .setEndpoint(store.authority())
                .setRegionId("cn-hangzhou")
                .setProtocol("HTTP"));
    }

    private String key() throws Exception {
        return kms.createKey(new CreateKeyRequest().setDescription("für Tests"))
                .getBody()
                .getKeyMetadata()
                .getKeyId();
    }

    private DescribeKeyResponseBodyKeyMetadata described(String key) throws Exception {
        return kms.describeKey(new DescribeKeyRequest().setKeyId(key)).getBody().getKeyMetadata();
    }

    private EncryptResponseBody encrypted(String key) throws Exception {
        return kms.encrypt(new EncryptRequest()
                        .setKeyId(key)
                        .setPlaintext(PLAINTEXT)
                        .setEncryptionContext(CONTEXT))
                .getBody();
    }

    private DecryptResponseBody decrypted(String blob, Map<String, String> context) throws Exception {
        return kms.decrypt(new DecryptRequest().setCiphertextBlob(blob).setEncryptionContext(context))
                .getBody();
    }

    private static void refused(int status, String code, ThrowingCallable action) {
        TeaException refusal = catchThrowableOfType(TeaException.class, action);
        assertThat(refusal).as(code).isNotNull();
        assertThat(refusal.getCode()).isEqualTo(code);
        assertThat(refusal.getStatusCode()).isEqualTo(status);
        assertThat(String.valueOf(refusal.getData().get("RequestId"))).matches("[0-9A-F]{8}(-[0-9A-F]{4}){3}-.{12}");
    }

    @Test
    void aKeyIsMadeNamedAndFound() throws Exception {
        String key = key();
        kms.createAlias(new CreateAliasRequest().setAliasName("alias/found").setKeyId(key));
        DescribeKeyResponseBodyKeyMetadata metadata = described("alias/found");
        assertThat(metadata.getKeyId()).isEqualTo(key);
        assertThat(metadata.getDescription()).isEqualTo("für Tests");
        assertThat(metadata.getKeyState()).isEqualTo("Enabled");
        assertThat(metadata.getArn()).endsWith(store.engine().account() + ":key/" + key);
        assertThat(metadata.getDeletionProtection()).isEqualTo("Disabled");
        assertThat(kms.listKeys(new ListKeysRequest().setPageSize(100))
                        .getBody()
                        .getKeys()
                        .getKey())
                .anySatisfy(one -> assertThat(one.getKeyId()).isEqualTo(key));
        assertThat(kms.listAliases(new ListAliasesRequest().setPageSize(100))
                        .getBody()
                        .getAliases()
                        .getAlias())
                .anySatisfy(one -> assertThat(one.getAliasName()).isEqualTo("alias/found"));
        refused(
                400,
                "AliasAlreadyExists",
                () -> kms.createAlias(
                        new CreateAliasRequest().setAliasName("alias/found").setKeyId(key)));
        refused(400, "Unsupported.Alias", () -> kms.disableKey(new DisableKeyRequest().setKeyId("alias/found")));
    }

    @Test
    void anAliasMovesAndGoes() throws Exception {
        String first = key();
        String second = key();
        kms.createAlias(new CreateAliasRequest().setAliasName("alias/moving").setKeyId(first));
        kms.updateAlias(new UpdateAliasRequest().setAliasName("alias/moving").setKeyId(second));
        assertThat(described("alias/moving").getKeyId()).isEqualTo(second);
        assertThat(kms.listAliasesByKeyId(new ListAliasesByKeyIdRequest().setKeyId(second))
                        .getBody()
                        .getTotalCount())
                .isEqualTo(1);
        kms.deleteAlias(new DeleteAliasRequest().setAliasName("alias/moving"));
        refused(404, "Forbidden.AliasNotFound", () -> described("alias/moving"));
    }

    @Test
    void whatIsEncryptedOpensInItsContextOnly() throws Exception {
        String key = key();
        EncryptResponseBody encrypted = encrypted(key);
        DecryptResponseBody decrypted = decrypted(encrypted.getCiphertextBlob(), CONTEXT);
        assertThat(decrypted.getPlaintext()).isEqualTo(PLAINTEXT);
        assertThat(decrypted.getKeyId()).isEqualTo(key);
        assertThat(decrypted.getKeyVersionId()).isEqualTo(encrypted.getKeyVersionId());
        refused(400, "InvalidParameter", () -> decrypted(encrypted.getCiphertextBlob(), Map.of("purpose", "other")));
        refused(400, "InvalidParameter", () -> decrypted("AAAA", CONTEXT));
        refused(400, "MissingParameter", () -> kms.encrypt(new EncryptRequest().setKeyId(key)));
    }

    @Test
    void aBlobMovesToAnotherKey() throws Exception {
        String other = key();
        String blob = kms.reEncrypt(new ReEncryptRequest()
                        .setCiphertextBlob(encrypted(key()).getCiphertextBlob())
                        .setSourceEncryptionContext(CONTEXT)
                        .setDestinationKeyId(other))
                .getBody()
                .getCiphertextBlob();
        DecryptResponseBody opened =
                kms.decrypt(new DecryptRequest().setCiphertextBlob(blob)).getBody();
        assertThat(opened.getPlaintext()).isEqualTo(PLAINTEXT);
        assertThat(opened.getKeyId()).isEqualTo(other);
    }

    @Test
    void aDataKeyComesInTheClearAndEncrypted() throws Exception {
        String key = key();
        GenerateDataKeyResponseBody made = kms.generateDataKey(
                        new GenerateDataKeyRequest().setKeyId(key).setKeySpec("AES_128"))
                .getBody();
        assertThat(Base64.getDecoder().decode(made.getPlaintext())).hasSize(16);
        assertThat(decrypted(made.getCiphertextBlob(), Map.of()).getPlaintext()).isEqualTo(made.getPlaintext());
        String closed = kms.generateDataKeyWithoutPlaintext(new GenerateDataKeyWithoutPlaintextRequest()
                        .setKeyId(key)
                        .setNumberOfBytes(48))
                .getBody()
                .getCiphertextBlob();
        assertThat(Base64.getDecoder().decode(decrypted(closed, Map.of()).getPlaintext()))
                .hasSize(48);
        refused(
                400,
                "InvalidParameter",
                () -> kms.generateDataKey(
                        new GenerateDataKeyRequest().setKeyId(key).setNumberOfBytes(1025)));
    }

    @Test
    void aDisabledKeyDoesNothing() throws Exception {
        String key = key();
        kms.disableKey(new DisableKeyRequest().setKeyId(key));
        refused(409, "Rejected.Disabled", () -> encrypted(key));
        kms.enableKey(new EnableKeyRequest().setKeyId(key));
        assertThat(encrypted(key).getKeyId()).isEqualTo(key);
    }

    @Test
    void aKeyGoesUnlessItIsProtected() throws Exception {
        String key = key();
        String arn = described(key).getArn();
        var schedule = new ScheduleKeyDeletionRequest().setKeyId(key).setPendingWindowInDays(7);
        kms.setDeletionProtection(new SetDeletionProtectionRequest()
                .setProtectedResourceArn(arn)
                .setEnableDeletionProtection(true)
                .setDeletionProtectionDescription("needed"));
        assertThat(described(key).getDeletionProtectionDescription()).isEqualTo("needed");
        refused(409, "Rejected.DeletionProtected", () -> kms.scheduleKeyDeletion(schedule));
        kms.setDeletionProtection(
                new SetDeletionProtectionRequest().setProtectedResourceArn(arn).setEnableDeletionProtection(false));
        kms.scheduleKeyDeletion(schedule);
        refused(409, "Rejected.PendingDeletion", () -> encrypted(key));
        refused(409, "Rejected.StateModifiedFailed", () -> kms.enableKey(new EnableKeyRequest().setKeyId(key)));
        assertThat(described(key).getDeleteDate()).isNotEmpty();
        kms.cancelKeyDeletion(new CancelKeyDeletionRequest().setKeyId(key));
        assertThat(described(key).getKeyState()).isEqualTo("Enabled");
    }

    @Test
    void aKeyRotatesNowAndByItself() throws Exception {
        String key = key();
        EncryptResponseBody before = encrypted(key);
        String version = kms.createKeyVersion(new CreateKeyVersionRequest().setKeyId(key))
                .getBody()
                .getKeyVersion()
                .getKeyVersionId();
        assertThat(version).isNotEqualTo(before.getKeyVersionId());
        assertThat(described(key).getPrimaryKeyVersion()).isEqualTo(version);
        assertThat(decrypted(before.getCiphertextBlob(), CONTEXT).getPlaintext())
                .isEqualTo(PLAINTEXT);
        kms.updateRotationPolicy(new UpdateRotationPolicyRequest()
                .setKeyId(key)
                .setEnableAutomaticRotation(true)
                .setRotationInterval("30d"));
        assertThat(described(key).getRotationInterval()).isEqualTo("2592000s");
        kms.updateKeyDescription(new UpdateKeyDescriptionRequest().setKeyId(key).setDescription("rotates"));
        assertThat(described(key).getDescription()).isEqualTo("rotates");
    }

    @Test
    void materialOfOnesOwnIsImportedAndDeleted() throws Exception {
        String key = kms.createKey(new CreateKeyRequest().setOrigin("EXTERNAL"))
                .getBody()
                .getKeyMetadata()
                .getKeyId();
        refused(409, "Rejected.PendingImport", () -> encrypted(key));
        GetParametersForImportResponseBody ticket = kms.getParametersForImport(new GetParametersForImportRequest()
                        .setKeyId(key)
                        .setWrappingAlgorithm("RSAES_OAEP_SHA_256")
                        .setWrappingKeySpec("RSA_2048"))
                .getBody();
        var delivery = new ImportKeyMaterialRequest()
                .setKeyId(key)
                .setImportToken(ticket.getImportToken())
                .setEncryptedKeyMaterial(wrapped(ticket.getPublicKey()))
                .setKeyMaterialExpireUnix(0L);
        kms.importKeyMaterial(delivery);
        assertThat(decrypted(encrypted(key).getCiphertextBlob(), CONTEXT).getPlaintext())
                .isEqualTo(PLAINTEXT);
        kms.deleteKeyMaterial(new DeleteKeyMaterialRequest().setKeyId(key));
        refused(409, "Rejected.PendingImport", () -> encrypted(key));
        String other = key();
        refused(400, "Unsupported.Origin", () -> kms.importKeyMaterial(delivery.setKeyId(other)));
    }

    private static String wrapped(String publicKey) throws Exception {
        PublicKey key = KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey)));
        Cipher rsa = Cipher.getInstance("RSA/ECB/OAEPPadding");
        rsa.init(
                Cipher.ENCRYPT_MODE,
                key,
                new OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT));
        return Base64.getEncoder().encodeToString(rsa.doFinal("32 bytes of material of my own..".getBytes(UTF_8)));
    }

    @Test
    void whoMayNotHearsWhy() throws Exception {
        String key = key();
        ServedKeys.Signer user = store.user("guest");
        Client guest = client(user.id(), user.secret());
        Client forger = client(owner.id(), owner.secret() + "x");
        Client stranger = client("nobody", "secret");
        var request = new DescribeKeyRequest().setKeyId(key);
        refused(403, "Forbidden.NoPermission", () -> guest.describeKey(request));
        refused(400, "IncompleteSignature", () -> forger.describeKey(request));
        refused(404, "InvalidAccessKeyId.NotFound", () -> stranger.describeKey(request));
        refused(404, "Forbidden.KeyNotFound", () -> described("00000000-0000-0000-0000-000000000000"));
    }
}
