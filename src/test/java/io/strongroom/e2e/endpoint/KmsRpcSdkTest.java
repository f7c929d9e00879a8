package io.strongroom.e2e.endpoint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.aliyuncs.DefaultAcsClient;
import com.aliyuncs.IAcsClient;
import com.aliyuncs.RpcAcsRequest;
import com.aliyuncs.exceptions.ClientException;
import com.aliyuncs.http.FormatType;
import com.aliyuncs.http.ProtocolType;
import com.aliyuncs.kms.model.v20160120.CreateAliasRequest;
import com.aliyuncs.kms.model.v20160120.CreateKeyRequest;
import com.aliyuncs.kms.model.v20160120.DecryptRequest;
import com.aliyuncs.kms.model.v20160120.DescribeKeyRequest;
import com.aliyuncs.kms.model.v20160120.DisableKeyRequest;
import com.aliyuncs.kms.model.v20160120.EncryptRequest;
import com.aliyuncs.kms.model.v20160120.GenerateDataKeyRequest;
import com.aliyuncs.kms.model.v20160120.ListAliasesRequest;
import com.aliyuncs.profile.DefaultProfile;
import io.strongroom.e2e.support.ServedKeys;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The older Java SDK of KMS, as it is: signature version 1.0, and both forms of answers.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class KmsRpcSdkTest {
    private static final String PLAINTEXT = Base64.getEncoder().encodeToString("much to hide".getBytes(UTF_8));
    private static final String CONTEXT = "{\"purpose\":\"test &=+ü\"}";

    private ServedKeys store;
    private ServedKeys.Signer owner;
    private IAcsClient kms;

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

    private static IAcsClient client(String id, String secret) {
        return new DefaultAcsClient(DefaultProfile.getProfile("cn-hangzhou", id, secret));
    }

    private <T extends RpcAcsRequest<?>> T to(T request, FormatType form) {
        request.setSysProtocol(ProtocolType.HTTP);
        request.setSysEndpoint(store.authority());
        request.setAcceptFormat(form);
        return request;
    }

    private String key() throws ClientException {
        CreateKeyRequest create = to(new CreateKeyRequest(), FormatType.JSON);
        return kms.getAcsResponse(create).getKeyMetadata().getKeyId();
    }

    @ParameterizedTest
    @EnumSource(names = {"JSON", "XML"})
    void keysAreMadeNamedAndUsed(FormatType form) throws Exception {
        String key = key();
        CreateAliasRequest alias = to(new CreateAliasRequest(), form);
        alias.setAliasName("alias/" + form);
        alias.setKeyId(key);
        kms.getAcsResponse(alias);
        EncryptRequest encrypt = to(new EncryptRequest(), form);
        encrypt.setKeyId("alias/" + form);
        encrypt.setPlaintext(PLAINTEXT);
        encrypt.setEncryptionContext(CONTEXT);
        DecryptRequest decrypt = to(new DecryptRequest(), form);
        decrypt.setCiphertextBlob(kms.getAcsResponse(encrypt).getCiphertextBlob());
        decrypt.setEncryptionContext(CONTEXT);
        assertThat(kms.getAcsResponse(decrypt).getPlaintext()).isEqualTo(PLAINTEXT);
        assertThat(kms.getAcsResponse(decrypt).getKeyId()).isEqualTo(key);
        GenerateDataKeyRequest dataKey = to(new GenerateDataKeyRequest(), form);
        dataKey.setKeyId(key);
        assertThat(Base64.getDecoder().decode(kms.getAcsResponse(dataKey).getPlaintext()))
                .hasSize(32);
        ListAliasesRequest list = to(new ListAliasesRequest(), form);
        assertThat(kms.getAcsResponse(list).getAliases())
                .anySatisfy(one -> assertThat(one.getKeyId()).isEqualTo(key));
    }

    @ParameterizedTest
    @EnumSource(names = {"JSON", "XML"})
    void aDisabledKeyDoesNothing(FormatType form) throws Exception {
        String key = key();
        DisableKeyRequest disable = to(new DisableKeyRequest(), form);
        disable.setKeyId(key);
        kms.getAcsResponse(disable);
        GenerateDataKeyRequest dataKey = to(new GenerateDataKeyRequest(), form);
        dataKey.setKeyId(key);
        assertThat(code(kms, dataKey)).isEqualTo("Rejected.Disabled");
    }

    @Test
    void whoMayNotHearsWhy() throws Exception {
        DescribeKeyRequest describe = to(new DescribeKeyRequest(), FormatType.JSON);
        describe.setKeyId(key());
        ServedKeys.Signer user = store.user("guest");
        assertThat(code(client(user.id(), user.secret()), describe)).isEqualTo("Forbidden.NoPermission");
        assertThat(code(client(owner.id(), owner.secret() + "x"), describe)).isEqualTo("IncompleteSignature");
        assertThat(code(client("nobody", "secret"), describe)).isEqualTo("InvalidAccessKeyId.NotFound");
        describe.setKeyId("00000000-0000-0000-0000-000000000000");
        assertThat(code(kms, describe)).isEqualTo("Forbidden.KeyNotFound");
    }

    private static String code(IAcsClient client, RpcAcsRequest<?> request) {
        ClientException refusal = catchThrowableOfType(ClientException.class, () -> client.getAcsResponse(request));
        return refusal.getErrCode();
    }
}
