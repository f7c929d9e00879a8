package io.strongroom.app.console.help;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.engine.Engine;
import io.strongroom.engine.EngineOptions;
import io.strongroom.engine.model.AuditFilter;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.HistoryScope;
import io.strongroom.engine.model.HistoryTarget;
import io.strongroom.engine.model.JobLimits;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyOrigin;
import io.strongroom.engine.model.KeyScope;
import io.strongroom.engine.model.KeySpec;
import io.strongroom.engine.model.MaterialExpiry;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.PolicyName;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.RewrapTarget;
import io.strongroom.engine.model.StoreSecret;
import io.strongroom.engine.model.UserName;
import io.strongroom.engine.model.WrappingAlgorithm;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.access.AttachPolicyToUser;
import io.strongroom.engine.usecase.access.CreatePolicy;
import io.strongroom.engine.usecase.access.CreatePolicyVersion;
import io.strongroom.engine.usecase.audit.ListAudit;
import io.strongroom.engine.usecase.audit.VerifyAudit;
import io.strongroom.engine.usecase.bucket.CreateBucket;
import io.strongroom.engine.usecase.bucket.ListBuckets;
import io.strongroom.engine.usecase.bucket.PutBucketEncryption;
import io.strongroom.engine.usecase.job.PreviewReencryption;
import io.strongroom.engine.usecase.job.StartReencryption;
import io.strongroom.engine.usecase.job.StartRewrap;
import io.strongroom.engine.usecase.job.StartScrub;
import io.strongroom.engine.usecase.key.CreateKey;
import io.strongroom.engine.usecase.key.GetParametersForImport;
import io.strongroom.engine.usecase.key.ImportKeyMaterial;
import io.strongroom.engine.usecase.key.ScheduleKeyDeletion;
import io.strongroom.engine.usecase.object.CopyObject;
import io.strongroom.engine.usecase.object.DeleteObject;
import io.strongroom.engine.usecase.object.GetObject;
import io.strongroom.engine.usecase.object.HeadObject;
import io.strongroom.engine.usecase.object.ListObjects;
import io.strongroom.engine.usecase.object.PutObject;
import io.strongroom.engine.usecase.store.ServeEndpoint;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The table of permissions: with the actions of a row the step is not refused, with one of them less it is.
class HelpPermissionsTest {
    private static final BucketName BUCKET = new BucketName("contracts");
    private static final ObjectKey PLAIN = new ObjectKey("plain");
    private static final ObjectKey CHOSEN = new ObjectKey("chosen");
    private static final UserName USER = new UserName("li");
    private static final PolicyName POLICY = new PolicyName("row");
    private static final Call ROOT = Call.root(CallOrigin.COMMAND_LINE);
    private static final Call LI = Call.of(USER.caller(), CallOrigin.COMMAND_LINE);

    @TempDir
    Path folder;

    private Engine engine;
    private KeyId key;
    private KeyId external;

    @FunctionalInterface
    private interface Step {
        Object of(Call call) throws EngineException;
    }

    @BeforeEach
    void open() throws EngineException {
        engine = Engine.create(
                EngineOptions.of(folder.resolve("store")), List.of(new StoreSecret.KeyFile(new byte[32])));
        key = engine.keys().create().run(ROOT, newKey(KeyOrigin.ALIYUN_KMS)).id();
        external = engine.keys().create().run(ROOT, newKey(KeyOrigin.EXTERNAL)).id();
        engine.buckets().create().run(ROOT, new CreateBucket.Request(BUCKET, Optional.empty()));
        engine.objects().put().run(ROOT, upload(PLAIN, EncryptionRule.ossManaged()));
        engine.objects().put().run(ROOT, upload(CHOSEN, chosen()));
        engine.users().create().run(ROOT, USER);
        engine.policies().create().run(ROOT, new CreatePolicy.Request(POLICY, "", allowing(List.of("ram:None"))));
        engine.users().attach().run(ROOT, new AttachPolicyToUser.Request(USER, POLICY));
    }

    @AfterEach
    void close() throws EngineException {
        engine.close();
    }

    private static CreateKey.Request newKey(KeyOrigin origin) {
        return new CreateKey.Request(origin, KeySpec.AES_256, "", Optional.empty());
    }

    private static PutObject.Request upload(ObjectKey name, EncryptionRule rule) {
        return PutObject.Request.of(BUCKET, name, new ByteArrayInputStream(new byte[10]))
                .encryptedBy(rule);
    }

    private EncryptionRule chosen() {
        return EncryptionRule.kms(key.toString());
    }

    private static String allowing(List<String> actions) {
        return "{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":[%s],\"Resource\":\"*\"}]}"
                .formatted(actions.stream().map(action -> '"' + action + '"').collect(Collectors.joining(",")));
    }

    // In the order of the table.
    private List<Step> steps() {
        return List.of(
                call -> engine.buckets().list().run(call, ListBuckets.Request.first(10)),
                call -> engine.buckets()
                        .create()
                        .run(call, new CreateBucket.Request(new BucketName("another"), Optional.empty())),
                call -> setDefault(call, EncryptionRule.ossManaged()),
                call -> setDefault(call, chosen()),
                call -> engine.objects().list().run(call, ListObjects.Request.of(BUCKET, "")),
                call -> engine.objects().put().run(call, upload(new ObjectKey("a"), EncryptionRule.ossManaged())),
                call -> engine.objects().put().run(call, upload(new ObjectKey("b"), chosen())),
                call -> read(call, PLAIN),
                call -> read(call, CHOSEN),
                call -> engine.objects()
                        .copy()
                        .run(
                                call,
                                CopyObject.Request.of(
                                                GetObject.Request.of(BUCKET, PLAIN),
                                                HeadObject.Request.of(BUCKET, PLAIN))
                                        .encryptedBy(chosen())),
                call -> engine.objects().delete().run(call, new DeleteObject.Request(BUCKET, new ObjectKey("a"))),
                call -> engine.jobs().previewReencryption().run(call, preview()),
                call -> engine.jobs()
                        .startReencryption()
                        .run(
                                call,
                                StartReencryption.Request.of(
                                        engine.jobs().previewReencryption().run(ROOT, preview()))),
                call -> engine.jobs()
                        .startRewrap()
                        .run(call, new StartRewrap.Request(KeyScope.of(key), new RewrapTarget.NewestVersion())),
                call -> engine.jobs()
                        .startScrub()
                        .run(call, new StartScrub.Request(HistoryScope.in(BUCKET, ""), JobLimits.NONE)),
                call -> engine.keys().create().run(call, newKey(KeyOrigin.ALIYUN_KMS)),
                call -> engine.keys().enable().run(call, key),
                call -> engine.keys().disable().run(call, key),
                call -> engine.keys().rotate().run(call, key.toString()),
                call -> engine.keys().scheduleDeletion().run(call, new ScheduleKeyDeletion.Request(key, 30)),
                call -> engine.keys().cancelDeletion().run(call, key),
                call -> engine.imports()
                        .parameters()
                        .run(call, new GetParametersForImport.Request(external, WrappingAlgorithm.RSAES_OAEP_SHA_256)),
                call -> engine.imports()
                        .material()
                        .run(
                                call,
                                new ImportKeyMaterial.Request(
                                        external, new byte[1], new byte[1], MaterialExpiry.NEVER)),
                call -> engine.imports().delete().run(call, external),
                call -> engine.imports().restore().run(call, external),
                call -> engine.impact().impact().run(call, key.toString()),
                call -> engine.audit().list().run(call, ListAudit.Request.of(AuditFilter.none())),
                call -> engine.audit().verify().run(call, new VerifyAudit.Request()),
                call -> engine.store().serveEndpoint().run(call, new ServeEndpoint.Request("127.0.0.1:9480", "http")));
    }

    private Object setDefault(Call call, EncryptionRule rule) throws EngineException {
        engine.buckets().putEncryption().run(call, new PutBucketEncryption.Request(BUCKET, rule));
        return engine.buckets().getEncryption().run(call, BUCKET);
    }

    private Object read(Call call, ObjectKey name) throws EngineException {
        try (var content = engine.objects().get().run(call, GetObject.Request.of(BUCKET, name))) {
            return content.read(new byte[10], 0, 10);
        }
    }

    private PreviewReencryption.Request preview() {
        return new PreviewReencryption.Request(HistoryScope.in(BUCKET, ""), new HistoryTarget.Rule(chosen()));
    }

    @Test
    void eachRowNamesWhatTheStepNeedsAndNothingElse() throws EngineException {
        List<List<String>> rows = HelpTables.codes(HelpTopic.PERMISSIONS, Locale.ENGLISH, 0);
        List<Step> steps = steps();
        assertThat(rows).hasSameSizeAs(steps);
        for (int i = 0; i < rows.size(); i++) {
            List<String> actions = rows.get(i);
            for (String action : actions) {
                List<String> fewer =
                        actions.stream().filter(other -> !other.equals(action)).toList();
                assertThat(refused(steps.get(i), fewer))
                        .as("row " + i + " without " + action)
                        .isTrue();
            }
            assertThat(refused(steps.get(i), actions))
                    .as("row " + i + " with " + actions)
                    .isFalse();
        }
    }

    @Test
    void bothLanguagesNameTheSameActions() {
        assertThat(HelpTables.codes(HelpTopic.PERMISSIONS, Locale.CHINESE, 0))
                .isEqualTo(HelpTables.codes(HelpTopic.PERMISSIONS, Locale.ENGLISH, 0));
    }

    // Other refusals, such as that of a key in another state, come after the door.
    private boolean refused(Step step, List<String> actions) throws EngineException {
        String text = allowing(actions.isEmpty() ? List.of("ram:None") : actions);
        engine.policies().createVersion().run(ROOT, new CreatePolicyVersion.Request(POLICY, text));
        try {
            step.of(LI);
            return false;
        } catch (EngineException refusal) {
            return refusal.problem() instanceof Problem.AccessDenied;
        }
    }
}
