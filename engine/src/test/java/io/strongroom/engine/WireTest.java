package io.strongroom.engine;

import static io.strongroom.engine.OpenStore.BUCKET;
import static io.strongroom.engine.OpenStore.call;
import static io.strongroom.engine.OpenStore.content;
import static io.strongroom.engine.OpenStore.problemOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.engine.model.AuditFilter;
import io.strongroom.engine.model.AuditLine;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyOrigin;
import io.strongroom.engine.model.KeySpec;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.PolicyName;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.UserName;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Wire;
import io.strongroom.engine.usecase.access.AttachPolicyToUser;
import io.strongroom.engine.usecase.access.CreatePolicy;
import io.strongroom.engine.usecase.audit.ListAudit;
import io.strongroom.engine.usecase.key.CreateKey;
import io.strongroom.engine.usecase.object.GetObject;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What conditions of policies see of a connection.
class WireTest {
    private static final UserName LI = new UserName("li");

    @TempDir
    Path folder;

    private OpenStore store;
    private KeyId key;

    @BeforeEach
    void open() throws Exception {
        store = OpenStore.create(folder.resolve("store"));
        key = store.engine()
                .keys()
                .create()
                .run(call(), new CreateKey.Request(KeyOrigin.ALIYUN_KMS, KeySpec.AES_256, "", Optional.empty()))
                .id();
        store.put("plain", content(10));
        store.put("secret", content(10), EncryptionRule.kms(key.toString()));
        store.engine().users().create().run(call(), LI);
    }

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    private static String statement(String effect, String action, String condition) {
        return "{\"Effect\":\"%s\",\"Action\":\"%s\",\"Resource\":\"*\"%s}"
                .formatted(effect, action, condition.isEmpty() ? "" : ",\"Condition\":" + condition);
    }

    private static String allow(String action) {
        return statement("Allow", action, "");
    }

    private void attach(String... statements) throws Exception {
        PolicyName policy = new PolicyName("conditions");
        store.engine()
                .policies()
                .create()
                .run(
                        call(),
                        new CreatePolicy.Request(
                                policy,
                                "",
                                "{\"Version\":\"1\",\"Statement\":[" + String.join(",", statements) + "]}"));
        store.engine().users().attach().run(call(), new AttachPolicyToUser.Request(LI, policy));
    }

    private static Call local() {
        return Call.of(LI.caller(), CallOrigin.COMMAND_LINE);
    }

    private static Call over(Wire wire) {
        return Call.of(LI.caller(), CallOrigin.ENDPOINT).with(wire);
    }

    private static Wire from(String address) {
        return Wire.from(InetAddress.ofLiteral(address), false);
    }

    private boolean reads(Call call, String name) {
        try (var object = store.engine().objects().get().run(call, GetObject.Request.of(BUCKET, new ObjectKey(name)))) {
            return object.details().entry().key().value().equals(name);
        } catch (EngineException e) {
            assertThat(e.problem()).isInstanceOf(Problem.AccessDenied.class);
            return false;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 127.0.0.1, true",
        "127.0.0.1, 127.0.0.2, false",
        "127.0.0.0/8, 127.3.2.1, true",
        "10.0.0.0/8, 11.0.0.1, false",
        "::1, ::1, true",
        "fe80::/10, fe80::1, true",
        "::1, 127.0.0.1, false",
        "127.0.0.1, ::ffff:127.0.0.1, true"
    })
    void whoMayComeFromOneAddressOnlyComesFromThere(String allowed, String client, boolean reads) throws Exception {
        attach(statement("Allow", "oss:GetObject", "{\"IpAddress\":{\"acs:SourceIp\":\"%s\"}}".formatted(allowed)));

        assertThat(reads(over(from(client)), "plain")).isEqualTo(reads);
    }

    @Test
    void aCallWithoutConnectionComesFromNoAddress() throws Exception {
        attach(statement("Allow", "oss:GetObject", "{\"IpAddress\":{\"acs:SourceIp\":\"127.0.0.1\"}}"));

        assertThat(reads(local(), "plain")).isFalse();
    }

    @Test
    void whatIsDeniedWithoutTlsGoesThroughWithIt() throws Exception {
        attach(allow("oss:GetObject"), statement("Deny", "oss:*", "{\"Bool\":{\"acs:SecureTransport\":\"false\"}}"));

        assertThat(reads(over(from("127.0.0.1")), "plain")).isFalse();
        assertThat(reads(over(Wire.from(InetAddress.ofLiteral("127.0.0.1"), true)), "plain"))
                .isTrue();
        assertThat(reads(local(), "plain")).as("nothing was sent").isTrue();
    }

    @Test
    void aKeyIsHeldToTheConditionToo() throws Exception {
        attach(
                allow("oss:GetObject"),
                statement("Allow", "kms:Decrypt", "{\"IpAddress\":{\"acs:SourceIp\":\"127.0.0.1\"}}"));

        assertThat(reads(over(from("127.0.0.1")), "secret")).isTrue();
        assertThat(reads(over(from("127.0.0.2")), "secret")).isFalse();
        assertThat(reads(over(from("127.0.0.2")), "plain")).isTrue();
    }

    @Test
    void theClientAndTheSigningKeyCanBeAskedFor() throws Exception {
        attach(
                statement("Allow", "oss:GetObject", "{\"StringLike\":{\"acs:UserAgent\":\"aliyun-sdk-java/*\"}}"),
                statement("Deny", "oss:GetObject", "{\"StringEquals\":{\"acs:AccessId\":\"LTAIold\"}}"));
        Wire sdk = from("127.0.0.1").by("aliyun-sdk-java/3.18.1");

        assertThat(reads(over(sdk.signedBy("LTAInew")), "plain")).isTrue();
        assertThat(reads(over(sdk.signedBy("LTAIold")), "plain")).isFalse();
        assertThat(reads(over(from("127.0.0.1").by("curl/8")), "plain")).isFalse();
    }

    @Test
    void theTrailTellsWhereACallCameFrom() throws Exception {
        String agent = "a".repeat(300);
        Call refused = over(from("10.1.2.3").by(agent).signedBy("LTAInew"));

        problemOf(() ->
                store.engine().objects().get().run(refused, GetObject.Request.of(BUCKET, new ObjectKey("plain"))));

        // A refusal is in the trail with the next group of writes.
        store.put("later", new byte[1]);
        assertThat(store.engine().audit().list().run(call(), ListAudit.Request.of(AuditFilter.none())).stream()
                        .map(AuditLine::entry)
                        .filter(entry -> entry.event().equals("GetObject"))
                        .findFirst()
                        .orElseThrow()
                        .parameters())
                .containsEntry("sourceIpAddress", "10.1.2.3")
                .containsEntry("accessKeyId", "LTAInew")
                .containsEntry("userAgent", "a".repeat(256) + "…");
    }
}
