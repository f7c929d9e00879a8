package io.strongroom.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.strongroom.engine.model.AccessState;
import io.strongroom.engine.model.AuditFilter;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.Caller;
import io.strongroom.engine.model.CannedAcl;
import io.strongroom.engine.model.DeletionProtection;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EndpointIdentity;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.HistoryOptions;
import io.strongroom.engine.model.HistoryPlan;
import io.strongroom.engine.model.HistoryScope;
import io.strongroom.engine.model.HistoryTarget;
import io.strongroom.engine.model.JobId;
import io.strongroom.engine.model.JobLimits;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.model.KeyAct;
import io.strongroom.engine.model.KeyAlias;
import io.strongroom.engine.model.KeyFilter;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyOrigin;
import io.strongroom.engine.model.KeyScope;
import io.strongroom.engine.model.KeySpec;
import io.strongroom.engine.model.MaterialExpiry;
import io.strongroom.engine.model.MirrorOrigin.InternalAddresses;
import io.strongroom.engine.model.MirrorRule;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.ObjectMetadata;
import io.strongroom.engine.model.ObjectTags;
import io.strongroom.engine.model.PolicyName;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.RequestId;
import io.strongroom.engine.model.RewrapTarget;
import io.strongroom.engine.model.StoreSecret;
import io.strongroom.engine.model.UserName;
import io.strongroom.engine.model.Versioning;
import io.strongroom.engine.model.WrappingAlgorithm;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.UseCase;
import io.strongroom.engine.usecase.access.AttachPolicyToUser;
import io.strongroom.engine.usecase.access.CountReadable;
import io.strongroom.engine.usecase.access.CreatePolicy;
import io.strongroom.engine.usecase.access.CreatePolicyVersion;
import io.strongroom.engine.usecase.access.DeleteAccessKey;
import io.strongroom.engine.usecase.access.DetachPolicyFromUser;
import io.strongroom.engine.usecase.access.ExplainAccess;
import io.strongroom.engine.usecase.access.ExplainPastAccess;
import io.strongroom.engine.usecase.access.ListPolicies;
import io.strongroom.engine.usecase.access.ListUsers;
import io.strongroom.engine.usecase.access.PreviewPolicyVersion;
import io.strongroom.engine.usecase.access.SetDefaultPolicyVersion;
import io.strongroom.engine.usecase.access.SetLoginProfile;
import io.strongroom.engine.usecase.access.UpdateAccessKey;
import io.strongroom.engine.usecase.access.UpdateUser;
import io.strongroom.engine.usecase.audit.ListAudit;
import io.strongroom.engine.usecase.audit.VerifyAudit;
import io.strongroom.engine.usecase.bucket.CreateBucket;
import io.strongroom.engine.usecase.bucket.ListBuckets;
import io.strongroom.engine.usecase.bucket.PutBucketAcl;
import io.strongroom.engine.usecase.bucket.PutBucketEncryption;
import io.strongroom.engine.usecase.bucket.PutBucketMirror;
import io.strongroom.engine.usecase.bucket.PutBucketMirrorRules;
import io.strongroom.engine.usecase.bucket.PutBucketVersioning;
import io.strongroom.engine.usecase.job.EstimateReencryption;
import io.strongroom.engine.usecase.job.LimitJob;
import io.strongroom.engine.usecase.job.ListJobFailures;
import io.strongroom.engine.usecase.job.ListJobReceipts;
import io.strongroom.engine.usecase.job.ListJobs;
import io.strongroom.engine.usecase.job.PreviewReencryption;
import io.strongroom.engine.usecase.job.StartReencryption;
import io.strongroom.engine.usecase.job.StartRewrap;
import io.strongroom.engine.usecase.job.StartScrub;
import io.strongroom.engine.usecase.key.CreateAlias;
import io.strongroom.engine.usecase.key.CreateKey;
import io.strongroom.engine.usecase.key.DataKeyRequest;
import io.strongroom.engine.usecase.key.Decrypt;
import io.strongroom.engine.usecase.key.DeleteAlias;
import io.strongroom.engine.usecase.key.Encrypt;
import io.strongroom.engine.usecase.key.GetParametersForImport;
import io.strongroom.engine.usecase.key.ImportKeyMaterial;
import io.strongroom.engine.usecase.key.ListKeyObjects;
import io.strongroom.engine.usecase.key.ReEncrypt;
import io.strongroom.engine.usecase.key.ReadKeyWarnings;
import io.strongroom.engine.usecase.key.RehearseImport;
import io.strongroom.engine.usecase.key.RescueKey;
import io.strongroom.engine.usecase.key.ScheduleKeyDeletion;
import io.strongroom.engine.usecase.key.SetDeletionProtection;
import io.strongroom.engine.usecase.key.UpdateAlias;
import io.strongroom.engine.usecase.key.UpdateKeyDescription;
import io.strongroom.engine.usecase.key.UpdateRotationPolicy;
import io.strongroom.engine.usecase.key.VerifyKeyByObject;
import io.strongroom.engine.usecase.object.AppendObject;
import io.strongroom.engine.usecase.object.CompleteMultipartUpload;
import io.strongroom.engine.usecase.object.CopyObject;
import io.strongroom.engine.usecase.object.CountObjects;
import io.strongroom.engine.usecase.object.DeleteObject;
import io.strongroom.engine.usecase.object.DeleteObjectTagging;
import io.strongroom.engine.usecase.object.DeleteObjects;
import io.strongroom.engine.usecase.object.GetObject;
import io.strongroom.engine.usecase.object.GetObjectAcl;
import io.strongroom.engine.usecase.object.GetObjectTagging;
import io.strongroom.engine.usecase.object.HeadObject;
import io.strongroom.engine.usecase.object.InitiateMultipartUpload;
import io.strongroom.engine.usecase.object.ListMultipartUploads;
import io.strongroom.engine.usecase.object.ListObjectVersions;
import io.strongroom.engine.usecase.object.ListObjects;
import io.strongroom.engine.usecase.object.ListParts;
import io.strongroom.engine.usecase.object.MultipartUpload;
import io.strongroom.engine.usecase.object.Overwrite;
import io.strongroom.engine.usecase.object.PreviewEncryption;
import io.strongroom.engine.usecase.object.PutObject;
import io.strongroom.engine.usecase.object.PutObjectAcl;
import io.strongroom.engine.usecase.object.PutObjectTagging;
import io.strongroom.engine.usecase.object.SearchObjects;
import io.strongroom.engine.usecase.object.UploadPart;
import io.strongroom.engine.usecase.object.UploadPartCopy;
import io.strongroom.engine.usecase.store.AddKeySlot;
import io.strongroom.engine.usecase.store.BackupStore;
import io.strongroom.engine.usecase.store.ChangeKeySlot;
import io.strongroom.engine.usecase.store.CompactStore;
import io.strongroom.engine.usecase.store.GetEndpointIdentity;
import io.strongroom.engine.usecase.store.GetStoreStatus;
import io.strongroom.engine.usecase.store.ListKeySlots;
import io.strongroom.engine.usecase.store.ServeEndpoint;
import io.strongroom.engine.usecase.store.StopEndpoint;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Nobody but the account owner may do anything, through any use case.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PermissionTest {
    private static final BucketName BUCKET = new BucketName("contracts");
    private static final KeyAlias ALIAS = new KeyAlias("alias/a");
    private static final ObjectKey KEY = new ObjectKey("a");
    private static final MultipartUpload UPLOAD = new MultipartUpload(BUCKET, KEY, "0".repeat(32));

    @TempDir
    static Path folder;

    private Engine engine;
    private KeyId key;
    private byte[] blob;

    @BeforeAll
    void open() throws EngineException {
        engine = Engine.create(
                EngineOptions.of(folder.resolve("store")), List.of(new StoreSecret.KeyFile(new byte[32])));
        Call root = Call.root(CallOrigin.COMMAND_LINE);
        key = engine.keys().create().run(root, newKey(Optional.of(ALIAS))).id();
        blob = engine.crypto()
                .encrypt()
                .run(root, new Encrypt.Request(ALIAS.value(), new byte[4], ""))
                .blob();
    }

    private static CreateKey.Request newKey(Optional<KeyAlias> alias) {
        return new CreateKey.Request(KeyOrigin.ALIYUN_KMS, KeySpec.AES_256, "", alias);
    }

    @AfterAll
    void close() throws EngineException {
        engine.close();
    }

    private static String allow(String action) {
        return "{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"%s\",\"Resource\":\"*\"}]}"
                .formatted(action);
    }

    /// A user with a policy for each of the services.
    private Caller user(String name, String... services) throws EngineException {
        Call root = Call.root(CallOrigin.COMMAND_LINE);
        UserName user = new UserName(name);
        engine.users().create().run(root, user);
        for (String service : services) {
            PolicyName policy = new PolicyName(name + "-" + service);
            engine.policies().create().run(root, new CreatePolicy.Request(policy, "", allow(service + ":*")));
            engine.users().attach().run(root, new AttachPolicyToUser.Request(user, policy));
        }
        return user.caller();
    }

    private record Attempt(UseCase<?, ?> useCase, Ask ask) {
        String name() {
            return useCase.getClass().getSimpleName();
        }
    }

    @FunctionalInterface
    private interface Ask {
        Object run(Call call) throws EngineException;
    }

    private static <Q> Attempt attempt(UseCase<Q, ?> useCase, Q request) {
        return new Attempt(useCase, call -> useCase.run(call, request));
    }

    private static InputStream content() {
        return new ByteArrayInputStream(new byte[10]);
    }

    private void access(List<Attempt> all) {
        AccessUseCases users = engine.users();
        UserName user = new UserName("somebody");
        PolicyName policy = new PolicyName("some");
        all.add(attempt(users.create(), user));
        all.add(attempt(users.list(), new ListUsers.Request()));
        all.add(attempt(users.get(), user));
        all.add(attempt(users.update(), new UpdateUser.Request(user, AccessState.ENABLED)));
        all.add(attempt(users.delete(), user));
        all.add(attempt(users.setLoginProfile(), new SetLoginProfile.Request(user, Optional.empty())));
        all.add(attempt(users.createKey(), user.caller()));
        all.add(attempt(users.listKeys(), user.caller()));
        all.add(attempt(users.updateKey(), new UpdateAccessKey.Request(user.caller(), "x", AccessState.ENABLED)));
        all.add(attempt(users.deleteKey(), new DeleteAccessKey.Request(user.caller(), "x")));
        all.add(attempt(users.attach(), new AttachPolicyToUser.Request(user, policy)));
        all.add(attempt(users.detach(), new DetachPolicyFromUser.Request(user, policy)));
        all.add(attempt(
                users.explain(),
                new ExplainAccess.Request(new ExplainAccess.Question.Act("oss:GetObject", "*"), Optional.empty())));
        all.add(attempt(users.countReadable(), new CountReadable.Request(BUCKET, "")));
        PolicyUseCases policies = engine.policies();
        all.add(attempt(policies.create(), new CreatePolicy.Request(policy, "", allow("oss:*"))));
        all.add(attempt(policies.previewVersion(), new PreviewPolicyVersion.Request(policy, allow("oss:*"))));
        all.add(attempt(policies.createVersion(), new CreatePolicyVersion.Request(policy, allow("oss:*"))));
        all.add(attempt(policies.setDefaultVersion(), new SetDefaultPolicyVersion.Request(policy, 1)));
        all.add(attempt(policies.get(), policy));
        all.add(attempt(policies.list(), new ListPolicies.Request()));
        all.add(attempt(policies.delete(), policy));
    }

    private List<Attempt> attempts() {
        List<Attempt> all = new ArrayList<>();
        access(all);
        BucketUseCases buckets = engine.buckets();
        all.add(attempt(buckets.create(), new CreateBucket.Request(BUCKET, Optional.empty())));
        all.add(attempt(buckets.delete(), BUCKET));
        all.add(attempt(buckets.list(), ListBuckets.Request.first(10)));
        all.add(attempt(buckets.info(), BUCKET));
        all.add(attempt(buckets.location(), BUCKET));
        all.add(attempt(buckets.getVersioning(), BUCKET));
        all.add(attempt(buckets.stat(), BUCKET));
        all.add(attempt(buckets.putEncryption(), new PutBucketEncryption.Request(BUCKET, EncryptionRule.ossManaged())));
        all.add(attempt(buckets.getEncryption(), BUCKET));
        all.add(attempt(buckets.deleteEncryption(), BUCKET));
        all.add(attempt(buckets.putMirror(), new PutBucketMirror.Request(BUCKET, "/", InternalAddresses.REFUSED)));
        all.add(attempt(buckets.getMirror(), BUCKET));
        all.add(attempt(buckets.deleteMirror(), BUCKET));
        all.add(attempt(
                buckets.putMirrorRules(),
                new PutBucketMirrorRules.Request(BUCKET, List.of(MirrorRule.of("a", "/", InternalAddresses.REFUSED)))));
        all.add(attempt(buckets.getMirrorRules(), BUCKET));
        all.add(attempt(buckets.putVersioning(), new PutBucketVersioning.Request(BUCKET, Versioning.ENABLED)));
        all.add(attempt(buckets.putAcl(), new PutBucketAcl.Request(BUCKET, CannedAcl.PUBLIC_READ)));
        all.add(attempt(buckets.getAcl(), BUCKET));
        all.add(attempt(buckets.usage(), Optional.empty()));
        addObjects(all);
        addMultipart(all);
        addKeys(all);
        addAliases(all);
        addCrypto(all);
        addImpact(all);
        addJobs(all);
        all.add(attempt(engine.store().status(), new GetStoreStatus.Request()));
        all.add(attempt(engine.store().listSlots(), new ListKeySlots.Request()));
        all.add(attempt(engine.store().addSlot(), new AddKeySlot.Request(new StoreSecret.KeyFile(new byte[32]), "")));
        all.add(attempt(
                engine.store().changeSlot(),
                new ChangeKeySlot.Request("none", Optional.empty(), new StoreSecret.KeyFile(new byte[32]))));
        all.add(attempt(engine.store().removeSlot(), "00"));
        all.add(attempt(engine.store().setRotationPeriod(), Duration.ofDays(30)));
        all.add(attempt(engine.store().setMaterialRetention(), Duration.ofDays(7)));
        all.add(attempt(engine.store().compact(), new CompactStore.Request()));
        all.add(attempt(
                engine.store().backup(), new BackupStore.Request(engine.folder().resolve("none"))));
        all.add(attempt(engine.store().endpointIdentity(), new GetEndpointIdentity.Request()));
        all.add(attempt(engine.store().setEndpointIdentity(), new EndpointIdentity(new byte[] {1}, new byte[] {2})));
        all.add(attempt(engine.store().stopEndpoint(), new StopEndpoint.Request()));
        all.add(attempt(engine.store().serveEndpoint(), new ServeEndpoint.Request("127.0.0.1:9480", "http")));
        addImports(all);
        return all;
    }

    private void addImports(List<Attempt> all) {
        ImportUseCases imports = engine.imports();
        byte[] none = {};
        all.add(attempt(
                imports.parameters(), new GetParametersForImport.Request(key, WrappingAlgorithm.RSAES_OAEP_SHA_256)));
        all.add(attempt(imports.material(), new ImportKeyMaterial.Request(key, none, none, MaterialExpiry.NEVER)));
        all.add(attempt(imports.rehearse(), new RehearseImport.Request(key, none, none)));
        all.add(attempt(imports.verify(), new VerifyKeyByObject.Request(key, Optional.empty())));
        all.add(attempt(imports.delete(), key));
        all.add(attempt(imports.restore(), key));
    }

    private void addKeys(List<Attempt> all) {
        KeyUseCases keys = engine.keys();
        all.add(attempt(keys.create(), newKey(Optional.empty())));
        all.add(attempt(keys.list(), KeyFilter.VISIBLE));
        all.add(attempt(keys.describe(), ALIAS.value()));
        all.add(attempt(keys.enable(), key));
        all.add(attempt(keys.disable(), key));
        all.add(attempt(keys.scheduleDeletion(), new ScheduleKeyDeletion.Request(key, 30)));
        all.add(attempt(keys.cancelDeletion(), key));
        all.add(attempt(
                keys.setDeletionProtection(), new SetDeletionProtection.Request(key, DeletionProtection.on(""))));
        all.add(attempt(keys.updateDescription(), new UpdateKeyDescription.Request(key, "")));
        all.add(attempt(keys.updateRotation(), new UpdateRotationPolicy.Request(key, Optional.empty())));
        all.add(attempt(keys.rotate(), ALIAS.value()));
    }

    private void addImpact(List<Attempt> all) {
        ImpactUseCases impact = engine.impact();
        all.add(attempt(impact.impact(), ALIAS.value()));
        all.add(attempt(impact.objects(), ListKeyObjects.Request.of(ALIAS.value())));
        all.add(attempt(impact.usage(), Optional.empty()));
        all.add(attempt(impact.warnings(), new ReadKeyWarnings.Request()));
        all.add(attempt(
                impact.rescue(),
                new RescueKey.Request(
                        key,
                        new KeyId(new UUID(1, 1)),
                        new RescueKey.Method.Rewrap(),
                        Optional.of(new KeyAct.Disable()))));
    }

    private void addJobs(List<Attempt> all) {
        JobUseCases jobs = engine.jobs();
        JobId job = new JobId(1);
        all.add(attempt(
                jobs.startRewrap(), new StartRewrap.Request(KeyScope.of(key), new RewrapTarget.NewestVersion())));
        HistoryTarget target = new HistoryTarget.Rule(EncryptionRule.kms(key.toString()));
        all.add(attempt(
                jobs.previewReencryption(), new PreviewReencryption.Request(HistoryScope.in(BUCKET, "a/"), target)));
        HistoryPlan plan = new HistoryPlan(
                HistoryScope.in(BUCKET, "a/"),
                target,
                new JobSnapshot.Plan(0, 0, 0, ""),
                List.of(),
                List.of(),
                0,
                List.of(),
                List.of(),
                new HistoryPlan.Room(0, 0),
                Instant.EPOCH);
        all.add(attempt(
                jobs.estimateReencryption(),
                new EstimateReencryption.Request(plan, HistoryOptions.USUAL, JobLimits.NONE)));
        all.add(attempt(jobs.startReencryption(), StartReencryption.Request.of(plan)));
        all.add(attempt(jobs.startScrub(), new StartScrub.Request(HistoryScope.in(BUCKET, "a/"), JobLimits.NONE)));
        all.add(attempt(jobs.run(), job));
        all.add(attempt(jobs.list(), ListJobs.Request.newest(10)));
        all.add(attempt(jobs.get(), job));
        all.add(attempt(jobs.failures(), ListJobFailures.Request.of(job)));
        all.add(attempt(jobs.receipts(), new ListJobReceipts.Request(job, 0)));
        all.add(attempt(jobs.limit(), new LimitJob.Request(job, JobLimits.NONE)));
        all.add(attempt(jobs.pause(), job));
        all.add(attempt(jobs.resume(), job));
        all.add(attempt(jobs.cancel(), job));
        all.add(attempt(jobs.readUndo(), job));
        all.add(attempt(jobs.undo(), job));
        all.add(attempt(jobs.releaseFormer(), job));
        all.add(attempt(jobs.watch(), _ -> {}));
        all.add(attempt(engine.audit().refusals(), 10));
        all.add(attempt(engine.audit().list(), ListAudit.Request.of(AuditFilter.none())));
        all.add(attempt(engine.audit().watch(), AuditFilter.none()));
        all.add(attempt(engine.audit().verify(), new VerifyAudit.Request()));
        all.add(attempt(
                engine.audit().explainPast(),
                new ExplainPastAccess.Request(new ExplainPastAccess.Subject.OfObject(BUCKET, KEY), Instant.EPOCH)));
    }

    private void addAliases(List<Attempt> all) {
        AliasUseCases aliases = engine.aliases();
        all.add(attempt(aliases.create(), new CreateAlias.Request(new KeyAlias("alias/b"), key)));
        all.add(attempt(aliases.update(), UpdateAlias.Request.of(ALIAS, key)));
        all.add(attempt(aliases.delete(), DeleteAlias.Request.of(ALIAS)));
        all.add(attempt(aliases.list(), Optional.of(key)));
        all.add(attempt(aliases.preview(), ALIAS));
    }

    private void addCrypto(List<Attempt> all) {
        CryptoUseCases crypto = engine.crypto();
        all.add(attempt(crypto.encrypt(), new Encrypt.Request(ALIAS.value(), new byte[4], "")));
        all.add(attempt(crypto.decrypt(), new Decrypt.Request(blob, "")));
        all.add(attempt(crypto.generateDataKey(), DataKeyRequest.of(ALIAS.value())));
        all.add(attempt(crypto.generateDataKeyWithoutPlaintext(), DataKeyRequest.of(ALIAS.value())));
        all.add(attempt(crypto.reencrypt(), new ReEncrypt.Request(blob, "", ALIAS.value(), "")));
    }

    private void addObjects(List<Attempt> all) {
        ObjectUseCases objects = engine.objects();
        GetObject.Request get = GetObject.Request.of(BUCKET, KEY);
        all.add(attempt(objects.put(), PutObject.Request.of(BUCKET, KEY, content())));
        all.add(attempt(objects.get(), get));
        all.add(attempt(objects.head(), HeadObject.Request.of(BUCKET, KEY)));
        all.add(attempt(objects.copy(), CopyObject.Request.of(get, HeadObject.Request.of(BUCKET, KEY))));
        all.add(attempt(
                objects.append(),
                new AppendObject.Request(BUCKET, KEY, 0, ObjectMetadata.none(), Optional.empty(), content())));
        all.add(attempt(objects.delete(), new DeleteObject.Request(BUCKET, KEY)));
        all.add(attempt(objects.versions(), ListObjectVersions.Request.of(BUCKET, "")));
        all.add(attempt(objects.deleteAll(), new DeleteObjects.Request(BUCKET, List.of(KEY))));
        all.add(attempt(objects.list(), ListObjects.Request.of(BUCKET, "")));
        all.add(attempt(
                objects.search(),
                new SearchObjects.Request(
                        BUCKET,
                        "",
                        SearchObjects.Depth.FOLDER,
                        SearchObjects.Filter.none(),
                        SearchObjects.Sort.NAME,
                        SearchObjects.Direction.ASCENDING,
                        Optional.empty(),
                        10)));
        all.add(attempt(
                objects.count(),
                new CountObjects.Request(BUCKET, "", SearchObjects.Depth.FOLDER, SearchObjects.Filter.none())));
        all.add(attempt(
                objects.putAcl(), new PutObjectAcl.Request(BUCKET, KEY, Optional.empty(), CannedAcl.PUBLIC_READ)));
        all.add(attempt(objects.getAcl(), new GetObjectAcl.Request(BUCKET, KEY, Optional.empty())));
        all.add(attempt(
                objects.putTags(), new PutObjectTagging.Request(BUCKET, KEY, Optional.empty(), ObjectTags.none())));
        all.add(attempt(objects.getTags(), new GetObjectTagging.Request(BUCKET, KEY, Optional.empty())));
        all.add(attempt(objects.deleteTags(), new DeleteObjectTagging.Request(BUCKET, KEY, Optional.empty())));
        all.add(attempt(objects.preview(), new PreviewEncryption.Request(BUCKET, Optional.empty())));
    }

    private void addMultipart(List<Attempt> all) {
        MultipartUseCases multipart = engine.multipart();
        all.add(attempt(
                multipart.initiate(),
                new InitiateMultipartUpload.Request(
                        BUCKET, KEY, ObjectMetadata.none(), Optional.empty(), Overwrite.ALLOWED)));
        all.add(attempt(
                multipart.uploadPart(),
                new UploadPart.Request(UPLOAD, 1, Optional.empty(), UploadPart.Content.of(content()))));
        all.add(attempt(
                multipart.uploadPartCopy(), new UploadPartCopy.Request(UPLOAD, 1, GetObject.Request.of(BUCKET, KEY))));
        all.add(attempt(
                multipart.complete(),
                new CompleteMultipartUpload.Request(UPLOAD, Optional.empty(), Overwrite.ALLOWED)));
        all.add(attempt(multipart.abort(), UPLOAD));
        all.add(attempt(multipart.listParts(), new ListParts.Request(UPLOAD, 0, 10)));
        all.add(attempt(multipart.list(), new ListMultipartUploads.Request(BUCKET, "", "", 10)));
    }

    @TestFactory
    Stream<DynamicTest> aCallerWithoutPermissionIsRefused() {
        Caller nobody = new Caller("nobody");
        return attempts().stream()
                .map(attempt ->
                        DynamicTest.dynamicTest(attempt.useCase().getClass().getSimpleName(), () -> {
                            EngineException refusal = catchThrowableOfType(
                                    EngineException.class,
                                    () -> attempt.ask().run(Call.of(nobody, CallOrigin.ENDPOINT)));
                            assertThat(refusal).isNotNull();
                            assertThat(refusal.problem()).isInstanceOf(Problem.AccessDenied.class);
                        }));
    }

    // The matrix: what users of OSS alone, and of OSS and KMS, may ask for. Everything else needs more.
    private static final Set<String> WITH_OSS = Set.of(
            "AbortMultipartUpload",
            "AppendObject",
            "CompleteMultipartUpload",
            "CopyObject",
            "CountObjects",
            "CreateBucket",
            "DeleteBucket",
            "DeleteBucketEncryption",
            "DeleteBucketMirror",
            "DeleteObject",
            "DeleteObjectTagging",
            "DeleteObjects",
            "GetBucketAcl",
            "GetBucketEncryption",
            "GetBucketInfo",
            "GetBucketLocation",
            "GetBucketStat",
            "GetBucketVersioning",
            "GetBucketMirror",
            "GetBucketMirrorRules",
            "GetObject",
            "GetObjectAcl",
            "GetObjectTagging",
            "HeadObject",
            "InitiateMultipartUpload",
            "ListBuckets",
            "ListMultipartUploads",
            "ListObjectVersions",
            "ListObjects",
            "ListParts",
            "PreviewEncryption",
            "PutBucketAcl",
            "PutBucketEncryption",
            "PutBucketMirror",
            "PutBucketMirrorRules",
            "PutBucketVersioning",
            "PutObject",
            "PutObjectAcl",
            "PutObjectTagging",
            "ReadUsage",
            "SearchObjects",
            "UploadPart",
            "UploadPartCopy");
    private static final Set<String> WITH_OSS_AND_KMS = Set.of(
            "CancelKeyDeletion",
            "CreateAlias",
            "CreateKey",
            "Decrypt",
            "DeleteAlias",
            "DeleteKeyMaterial",
            "DescribeKey",
            "DisableKey",
            "EnableKey",
            "EstimateReencryption",
            "Encrypt",
            "GenerateDataKey",
            "GenerateDataKeyWithoutPlaintext",
            "GetParametersForImport",
            "ImportKeyMaterial",
            "ListAliases",
            "ListKeyObjects",
            "ListKeys",
            "PreviewAlias",
            "ReEncrypt",
            "ReadKeyImpact",
            "ReadKeyUsage",
            "ReadKeyWarnings",
            "RehearseImport",
            "RestoreKeyMaterial",
            "RotateKey",
            "ScheduleKeyDeletion",
            "SetDeletionProtection",
            "UpdateAlias",
            "UpdateKeyDescription",
            "UpdateRotationPolicy",
            "VerifyKeyByObject");

    @TestFactory
    Stream<DynamicTest> policiesOpenWhatTheyNameAndNothingElse() throws EngineException {
        Caller oss = user("oss-user", "oss");
        Caller both = user("kms-user", "oss", "kms");
        return attempts().stream()
                .map(attempt -> DynamicTest.dynamicTest(attempt.name(), () -> {
                    boolean withOss = WITH_OSS.contains(attempt.name());
                    boolean withKms = withOss || WITH_OSS_AND_KMS.contains(attempt.name());
                    assertThat(isLetIn(attempt, oss))
                            .as("%s with OSS", attempt.name())
                            .isEqualTo(withOss);
                    assertThat(isLetIn(attempt, both))
                            .as("%s with OSS and KMS", attempt.name())
                            .isEqualTo(withKms);
                }));
    }

    @Test
    void everyUseCaseLeavesARecord() throws EngineException {
        Caller all = user("all-user", "oss", "kms", "ram", "strongroom");
        Map<RequestId, String> asked = new LinkedHashMap<>();
        for (Attempt attempt : attempts()) {
            Call call = Call.of(all, CallOrigin.ENDPOINT);
            asked.put(call.requestId(), attempt.name());
            try {
                attempt.ask().run(call);
            } catch (EngineException e) {
                assertThat(e.problem()).as(attempt.name()).isNotInstanceOf(Problem.AccessDenied.class);
            }
        }
        user("behind-them"); // what is recorded is durable with the next write
        ListAudit.Request last = ListAudit.Request.of(AuditFilter.none());
        Map<RequestId, List<String>> recorded =
                engine.audit().list().run(Call.root(CallOrigin.COMMAND_LINE), last).stream()
                        .collect(Collectors.groupingBy(
                                line -> line.entry().request(),
                                Collectors.mapping(line -> line.entry().event(), Collectors.toList())));
        asked.forEach((request, name) ->
                assertThat(recorded.getOrDefault(request, List.of())).as(name).contains(name));
    }

    /// Whether the door opens; what lies behind it may still fail.
    private static boolean isLetIn(Attempt attempt, Caller caller) {
        try {
            attempt.ask().run(Call.of(caller, CallOrigin.ENDPOINT));
            return true;
        } catch (EngineException e) {
            return !(e.problem() instanceof Problem.AccessDenied);
        }
    }

    @Test
    void noUseCaseIsMissingHere() throws ReflectiveOperationException {
        Set<String> offered = Stream.of(
                        BucketUseCases.class,
                        ObjectUseCases.class,
                        MultipartUseCases.class,
                        KeyUseCases.class,
                        AliasUseCases.class,
                        CryptoUseCases.class,
                        ImpactUseCases.class,
                        JobUseCases.class,
                        AuditUseCases.class,
                        AccessUseCases.class,
                        PolicyUseCases.class,
                        ImportUseCases.class,
                        StoreUseCases.class)
                .flatMap(group -> Stream.of(group.getRecordComponents()))
                .map(RecordComponent::getType)
                .map(Class::getSimpleName)
                .collect(Collectors.toSet());
        assertThat(attempts())
                .extracting(attempt -> attempt.useCase().getClass().getSimpleName())
                .containsExactlyInAnyOrderElementsOf(offered);
    }
}
