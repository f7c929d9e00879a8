package io.strongroom.engine;

import static io.strongroom.engine.OpenStore.BUCKET;
import static io.strongroom.engine.OpenStore.call;
import static io.strongroom.engine.OpenStore.content;
import static io.strongroom.engine.OpenStore.problemOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.engine.durability.ClosedStore;
import io.strongroom.engine.model.AccessEntity;
import io.strongroom.engine.model.AccessExplanation;
import io.strongroom.engine.model.AccessKeyEntry;
import io.strongroom.engine.model.AccessStanding;
import io.strongroom.engine.model.AccessState;
import io.strongroom.engine.model.AccountId;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.Caller;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyOrigin;
import io.strongroom.engine.model.KeySpec;
import io.strongroom.engine.model.NewAccessKey;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.ObjectMetadata;
import io.strongroom.engine.model.PolicyEffect;
import io.strongroom.engine.model.PolicyEntry;
import io.strongroom.engine.model.PolicyName;
import io.strongroom.engine.model.PolicyVerdict;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.ReadableObjects;
import io.strongroom.engine.model.UserEntry;
import io.strongroom.engine.model.UserName;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.access.AttachPolicyToUser;
import io.strongroom.engine.usecase.access.CountReadable;
import io.strongroom.engine.usecase.access.CreatePolicy;
import io.strongroom.engine.usecase.access.CreatePolicyVersion;
import io.strongroom.engine.usecase.access.DetachPolicyFromUser;
import io.strongroom.engine.usecase.access.ExplainAccess;
import io.strongroom.engine.usecase.access.ListPolicies;
import io.strongroom.engine.usecase.access.ListUsers;
import io.strongroom.engine.usecase.access.PreviewPolicyVersion;
import io.strongroom.engine.usecase.access.SetDefaultPolicyVersion;
import io.strongroom.engine.usecase.access.SetLoginProfile;
import io.strongroom.engine.usecase.access.UpdateUser;
import io.strongroom.engine.usecase.bucket.PutBucketEncryption;
import io.strongroom.engine.usecase.key.CreateKey;
import io.strongroom.engine.usecase.object.AppendObject;
import io.strongroom.engine.usecase.object.CompleteMultipartUpload;
import io.strongroom.engine.usecase.object.CopyObject;
import io.strongroom.engine.usecase.object.GetObject;
import io.strongroom.engine.usecase.object.HeadObject;
import io.strongroom.engine.usecase.object.InitiateMultipartUpload;
import io.strongroom.engine.usecase.object.MultipartUpload;
import io.strongroom.engine.usecase.object.Overwrite;
import io.strongroom.engine.usecase.object.PutObject;
import io.strongroom.engine.usecase.object.UploadPart;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Users, what is attached to them, and what they may do with it, over a real store.
class AccessTest {
    private static final UserName LI = new UserName("li");
    private static final PolicyName POLICY = new PolicyName("desk");
    private static final ObjectKey SECRET = new ObjectKey("secret");

    @TempDir
    Path folder;

    private OpenStore store;
    private KeyId key;

    @BeforeEach
    void open() throws Exception {
        store = OpenStore.create(EngineOptions.of(folder.resolve("store")));
        key = store.engine()
                .keys()
                .create()
                .run(call(), new CreateKey.Request(KeyOrigin.ALIYUN_KMS, KeySpec.AES_256, "", Optional.empty()))
                .id();
        store.put("secret", content(100), rule());
        store.put("managed", content(100), EncryptionRule.kmsManaged());
        store.engine().users().create().run(call(), LI);
    }

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    private EncryptionRule rule() {
        return EncryptionRule.kms(key.toString());
    }

    private static Call asLi() {
        return Call.of(LI.caller(), CallOrigin.ENDPOINT);
    }

    private static String statement(String effect, String actions, String resource) {
        return "{\"Effect\":\"%s\",\"Action\":[%s],\"Resource\":\"%s\"}".formatted(effect, actions, resource);
    }

    private static String policy(String... statements) {
        return "{\"Version\":\"1\",\"Statement\":[" + String.join(",", statements) + "]}";
    }

    private static String objects(String actions) {
        return statement("Allow", actions, "acs:oss:*:*:contracts/*");
    }

    private String onKey(String actions) {
        return statement("Allow", actions, "acs:kms:*:*:key/" + key);
    }

    /// Replaces what is attached to the user.
    private void allow(String... statements) throws Exception {
        String text = policy(statements);
        try {
            store.engine().policies().create().run(call(), new CreatePolicy.Request(POLICY, "", text));
            store.engine().users().attach().run(call(), new AttachPolicyToUser.Request(LI, POLICY));
        } catch (EngineException e) {
            assertThat(e.problem()).isInstanceOf(Problem.EntityAlreadyExists.class);
            store.engine().policies().createVersion().run(call(), new CreatePolicyVersion.Request(POLICY, text));
        }
    }

    private byte[] read(String name) throws EngineException {
        try (var object =
                store.engine().objects().get().run(asLi(), GetObject.Request.of(BUCKET, new ObjectKey(name)))) {
            java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
            object.transferTo(out);
            return out.toByteArray();
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    private void requireRefused(String action, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThat(problemOf(act)).isInstanceOfSatisfying(Problem.AccessDenied.class, refused -> {
            assertThat(refused.caller()).isEqualTo(LI.caller());
            assertThat(refused.action()).isEqualTo(action);
        });
    }

    @Test
    void aUserWithoutPoliciesMayNothing() {
        requireRefused("oss:GetObject", () -> read("secret"));
        requireRefused("oss:GetObject", () -> read("managed"));
    }

    @Test
    void contentUnderAChosenKeyNeedsThePermissionToDecrypt() throws Exception {
        allow(objects("\"oss:GetObject\""));
        assertThat(read("managed")).isEqualTo(content(100));
        requireRefused("kms:Decrypt", () -> read("secret"));
        allow(objects("\"oss:GetObject\""), onKey("\"kms:Decrypt\""));
        assertThat(read("secret")).isEqualTo(content(100));
        allow(objects("\"oss:GetObject\""), onKey("\"kms:Decrypt\""), statement("Deny", "\"kms:*\"", "*"));
        requireRefused("kms:Decrypt", () -> read("secret"));
    }

    @Test
    void everyWayToWriteUnderAChosenKeyNeedsGenerateDataKeyAndNoMore() throws Exception {
        allow(objects("\"oss:PutObject\",\"oss:GetObject\""));
        List<Way> ways = ways();
        for (Way way : ways) {
            requireRefused("kms:GenerateDataKey", way::go);
        }
        allow(objects("\"oss:PutObject\",\"oss:GetObject\""), onKey("\"kms:GenerateDataKey\""));
        for (Way way : ways) {
            way.go();
        }
    }

    @Test
    void whoeverLosesThePermissionCannotGoOnWithWhatWasBegun() throws Exception {
        allow(objects("\"oss:PutObject\""), onKey("\"kms:GenerateDataKey\""));
        MultipartUpload upload = initiate();
        append("log", 0, 10);
        allow(objects("\"oss:PutObject\""));
        requireRefused("kms:GenerateDataKey", () -> part(upload));
        requireRefused("kms:GenerateDataKey", () -> append("log", 10, 10));
    }

    @FunctionalInterface
    private interface Way {
        void go() throws EngineException;
    }

    private List<Way> ways() {
        return List.of(
                () -> store.engine()
                        .objects()
                        .put()
                        .run(
                                asLi(),
                                PutObject.Request.of(
                                                BUCKET, new ObjectKey("new"), new ByteArrayInputStream(new byte[5]))
                                        .encryptedBy(rule())),
                () -> append("log", 0, 10),
                () -> {
                    MultipartUpload upload = initiate();
                    part(upload);
                    store.engine()
                            .multipart()
                            .complete()
                            .run(
                                    asLi(),
                                    new CompleteMultipartUpload.Request(upload, Optional.empty(), Overwrite.ALLOWED));
                },
                () -> store.engine()
                        .objects()
                        .copy()
                        .run(
                                asLi(),
                                CopyObject.Request.of(
                                                GetObject.Request.of(BUCKET, new ObjectKey("managed")),
                                                HeadObject.Request.of(BUCKET, new ObjectKey("copy")))
                                        .encryptedBy(rule())));
    }

    private MultipartUpload initiate() throws EngineException {
        return store.engine()
                .multipart()
                .initiate()
                .run(
                        asLi(),
                        new InitiateMultipartUpload.Request(
                                BUCKET,
                                new ObjectKey("parts"),
                                ObjectMetadata.none(),
                                Optional.of(rule()),
                                Overwrite.ALLOWED))
                .upload();
    }

    private void part(MultipartUpload upload) throws EngineException {
        store.engine()
                .multipart()
                .uploadPart()
                .run(
                        asLi(),
                        new UploadPart.Request(
                                upload,
                                1,
                                Optional.empty(),
                                UploadPart.Content.of(new ByteArrayInputStream(new byte[10]))));
    }

    private void append(String name, long position, int size) throws EngineException {
        store.engine()
                .objects()
                .append()
                .run(
                        asLi(),
                        new AppendObject.Request(
                                BUCKET,
                                new ObjectKey(name),
                                position,
                                ObjectMetadata.none(),
                                Optional.of(rule()),
                                new ByteArrayInputStream(new byte[size])));
    }

    @Test
    void choosingAKeyForABucketNeedsTheFourActionsOfTheRequirement() throws Exception {
        String bucket = statement("Allow", "\"oss:PutBucketEncryption\"", "acs:oss:*:*:contracts");
        String lists = "{\"Effect\":\"Allow\",\"Action\":[\"kms:ListKeys\",\"kms:ListAliases\"],"
                + "\"Resource\":[\"acs:kms:*:*:key\",\"acs:kms:*:*:alias\"]}";
        PutBucketEncryption.Request chosen = new PutBucketEncryption.Request(BUCKET, rule());
        Way set = () -> store.engine().buckets().putEncryption().run(asLi(), chosen);
        allow(bucket);
        store.engine()
                .buckets()
                .putEncryption()
                .run(asLi(), new PutBucketEncryption.Request(BUCKET, EncryptionRule.kmsManaged()));
        requireRefused("kms:ListKeys", set::go);
        allow(bucket, lists);
        requireRefused("kms:ListAliasesByKeyId", set::go);
        allow(bucket, lists, onKey("\"kms:ListAliasesByKeyId\""));
        requireRefused("kms:DescribeKey", set::go);
        allow(bucket, lists, onKey("\"kms:ListAliasesByKeyId\",\"kms:DescribeKey\""));
        set.go();
    }

    @Test
    void whatIsTakenAwayCountsAtOnceAndAfterARestart() throws Exception {
        allow(objects("\"oss:GetObject\""));
        read("managed");
        store.engine().users().update().run(call(), new UpdateUser.Request(LI, AccessState.DISABLED));
        requireRefused("oss:GetObject", () -> read("managed"));
        store.engine().users().update().run(call(), new UpdateUser.Request(LI, AccessState.ENABLED));
        read("managed");
        allow(objects("\"oss:PutObject\""));
        requireRefused("oss:GetObject", () -> read("managed"));
        store.engine().policies().setDefaultVersion().run(call(), new SetDefaultPolicyVersion.Request(POLICY, 1));
        read("managed");
        store.close();
        store = OpenStore.open(EngineOptions.of(folder.resolve("store")));
        read("managed");
        store.engine().users().detach().run(call(), new DetachPolicyFromUser.Request(LI, POLICY));
        requireRefused("oss:GetObject", () -> read("managed"));
        store.engine().users().delete().run(call(), LI);
        requireRefused("oss:GetObject", () -> read("managed"));
    }

    /// A denial may be what was taken away, so nothing is allowed until it is set again.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ram_policy_version set text = replace(text, 'contracts', '*')",
                "update ram_policy set version = version + 1",
                "delete from ram_policy",
                "update ram_user set policies = policies || char(10) || 'AdministratorAccess'",
                "update ram_user set state = 'DISABLED'",
                "update ram_user set state = 'any'"
            })
    void whatWasChangedFromOutsideAllowsNothing(String change) throws Exception {
        allow(objects("\"oss:GetObject\""));
        read("managed");
        store.close();
        ClosedStore closed = new ClosedStore(EngineOptions.of(folder.resolve("store")));
        assertThat(closed.<Integer>database(database -> database.change(change)))
                .isPositive();
        store = OpenStore.open(EngineOptions.of(folder.resolve("store")));
        requireRefused("oss:GetObject", () -> read("managed"));
        assertThat(explain().standing()).isEqualTo(AccessStanding.UNREADABLE);
        assertThat(changedFromOutside()).hasSize(change.startsWith("delete") ? 0 : 1);
        makeAnew();
        assertThat(changedFromOutside()).isEmpty();
        assertThat(read("managed")).isEqualTo(content(100));
    }

    // The lists show the others, and mark what does not pass its check.
    private List<String> changedFromOutside() throws Exception {
        List<UserEntry> users = store.engine().users().list().run(call(), new ListUsers.Request());
        List<PolicyEntry> policies = store.engine().policies().list().run(call(), new ListPolicies.Request());
        assertThat(users).extracting(UserEntry::name).contains(LI);
        assertThat(policies)
                .filteredOn(policy -> policy.kind() == PolicyEntry.Kind.SYSTEM)
                .hasSizeGreaterThan(3)
                .allMatch(PolicyEntry::intact);
        return Stream.concat(
                        users.stream()
                                .filter(user -> !user.intact())
                                .map(user -> user.name().value()),
                        policies.stream()
                                .filter(policy -> !policy.intact())
                                .map(policy -> policy.name().value()))
                .toList();
    }

    @Test
    void anAccessKeyThatWasChangedFromOutsideMarksItsUser() throws Exception {
        store.engine().users().createKey().run(call(), LI.caller());
        String whole = store.engine()
                .users()
                .createKey()
                .run(call(), LI.caller())
                .entry()
                .id();
        store.close();
        ClosedStore closed = new ClosedStore(EngineOptions.of(folder.resolve("store")));
        closed.<Integer>database(database ->
                database.change("update ram_access_key set created_at = created_at + 1 where id <> '" + whole + "'"));
        store = OpenStore.open(EngineOptions.of(folder.resolve("store")));
        UserEntry user = store.engine()
                .users()
                .list()
                .run(call(), new ListUsers.Request())
                .getFirst();
        assertThat(user.intact()).isFalse();
        assertThat(user.state()).isEqualTo(AccessState.ENABLED);
        assertThat(user.keys()).extracting(AccessKeyEntry::id).containsExactly(whole);
    }

    @Test
    void aUserMadeAnewHasNoKeysOfOneWhoWasRemovedFromOutside() throws Exception {
        store.engine().users().createKey().run(call(), LI.caller());
        store.close();
        ClosedStore closed = new ClosedStore(EngineOptions.of(folder.resolve("store")));
        closed.<Integer>database(database -> database.change("delete from ram_user"));
        store = OpenStore.open(EngineOptions.of(folder.resolve("store")));
        assertThat(store.engine().users().create().run(call(), LI).keys()).isEmpty();
    }

    private void makeAnew() throws Exception {
        store.engine().users().delete().run(call(), LI);
        try {
            store.engine().policies().delete().run(call(), POLICY);
        } catch (EngineException e) {
            assertThat(e.problem()).isInstanceOf(Problem.EntityNotExist.class);
        }
        store.engine().users().create().run(call(), LI);
        allow(objects("\"oss:GetObject\""));
    }

    @Test
    void policiesThatAreInUseOrOfTheStoreStay() throws Exception {
        allow(objects("\"oss:GetObject\""));
        assertThat(problemOf(() -> store.engine().policies().delete().run(call(), POLICY)))
                .isEqualTo(new Problem.PolicyInUse(POLICY, 1));
        PolicyName system = new PolicyName("AliyunOSSFullAccess");
        assertThat(problemOf(() -> store.engine().policies().delete().run(call(), system)))
                .isEqualTo(new Problem.SystemPolicy(system));
        store.engine().users().attach().run(call(), new AttachPolicyToUser.Request(LI, system));
        assertThat(store.engine().policies().get().run(call(), system).users()).containsExactly(LI);
        PolicyName none = new PolicyName("none");
        assertThat(problemOf(
                        () -> store.engine().users().attach().run(call(), new AttachPolicyToUser.Request(LI, none))))
                .isEqualTo(new Problem.EntityNotExist(AccessEntity.POLICY, "none"));
    }

    @Test
    void anExplanationNamesTheDecidingStatementAndTheSmallestOneThatHelps() throws Exception {
        allow(objects("\"oss:GetObject\""));
        AccessExplanation no = explain();
        assertThat(no.isAllowed()).isFalse();
        assertThat(no.checks())
                .extracting(AccessExplanation.Check::action, AccessExplanation.Check::verdict)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("oss:GetObject", PolicyVerdict.ALLOW),
                        org.assertj.core.api.Assertions.tuple("kms:Decrypt", PolicyVerdict.IMPLICIT_DENY));
        assertThat(no.checks().getFirst().decisive()).contains(new AccessExplanation.Statement("desk", 1, 1));
        PolicyName smallest = new PolicyName("smallest");
        store.engine()
                .policies()
                .create()
                .run(call(), new CreatePolicy.Request(smallest, "", no.remedy().orElseThrow()));
        store.engine().users().attach().run(call(), new AttachPolicyToUser.Request(LI, smallest));
        assertThat(read("secret")).isEqualTo(content(100));
        assertThat(explain().succeeds()).isTrue();
        store.engine().keys().disable().run(call(), key);
        assertThat(explain().isAllowed()).isTrue();
        assertThat(explain().obstacle()).containsInstanceOf(Problem.KeyNotUsable.class);
    }

    /// Each action of the smallest policy is needed: without any one of them the call is refused.
    @Test
    void theSmallestPolicyHasNotOneActionTooMany() throws Exception {
        allow(statement("Allow", "\"oss:ListBuckets\"", "*"));
        String smallest = explain().remedy().orElseThrow();
        List<String> actions = List.of("oss:GetObject", "kms:Decrypt");
        assertThat(actions).allMatch(smallest::contains);
        assertThat(smallest.split("\"(oss|kms):", -1)).hasSize(actions.size() + 1);
        set(smallest);
        assertThat(read("secret")).isEqualTo(content(100));
        for (String action : actions) {
            set(smallest.replace(action, action.substring(0, 4) + "ListKeys"));
            requireRefused(action, () -> read("secret"));
        }
    }

    private void set(String text) throws Exception {
        store.engine().policies().createVersion().run(call(), new CreatePolicyVersion.Request(POLICY, text));
    }

    @Test
    void anotherTextIsTermedInDataBeforeItCounts() throws Exception {
        store.put("free", content(10), EncryptionRule.none());
        allow(objects("\"oss:GetObject\""), onKey("\"kms:Decrypt\""));
        assertThat(preview(policy(objects("\"oss:GetObject\"")))).containsExactly(new PolicyEffect(LI, 1, 0, true));
        assertThat(preview(policy(objects("\"oss:PutObject\"")))).containsExactly(new PolicyEffect(LI, 3, 0, true));
        allow(objects("\"oss:PutObject\""));
        assertThat(preview(policy(statement("Allow", "\"oss:GetObject\"", "acs:oss:*:*:contracts/f*"))))
                .containsExactly(new PolicyEffect(LI, 0, 1, true));
        requireRefused("oss:GetObject", () -> read("free"));
    }

    /// A policy of this account counts, one of another does not, and neither does one that names a region.
    @ParameterizedTest
    @CsvSource({
        "*, OWN, true",
        "*, *, true",
        "*, OTHER, false",
        "*, 1*, true",
        "'', OWN, false",
        "cn-hangzhou, OWN, false"
    })
    void aResourceBelongsToTheAccountOfTheStore(String region, String owner, boolean reads) throws Exception {
        String own = store.engine().account().value();
        String other = own.replace(own.charAt(15), own.charAt(15) == '0' ? '1' : '0');
        String account = owner.replace("OWN", own).replace("OTHER", other).replace("1*", own.charAt(0) + "*");
        allow(statement("Allow", "\"oss:*\"", "acs:oss:%s:%s:contracts/*".formatted(region, account)));

        if (reads) {
            assertThat(read("managed")).isEqualTo(content(100));
        } else {
            requireRefused("oss:GetObject", () -> read("managed"));
        }
    }

    @Test
    void aDenialThatNamesTheAccountDenies() throws Exception {
        String denied = "acs:kms:*:" + store.engine().account() + ":key/" + key;
        allow(objects("\"oss:*\""), onKey("\"kms:*\""), statement("Deny", "\"kms:Decrypt\"", denied));

        requireRefused("kms:Decrypt", () -> read("secret"));
        assertThat(explain().checks().getLast().verdict()).isEqualTo(PolicyVerdict.EXPLICIT_DENY);
    }

    /// Only a star stands for the store: who asks about a resource of another account is told about that one.
    @Test
    void aResourceOfAnotherAccountIsNotTheStoresOwn() throws Exception {
        allow(statement("Allow", "\"oss:*\"", "acs:oss:*:" + store.engine().account() + ":*"));

        assertThat(act("acs:oss:*:*:contracts/a")).isTrue();
        assertThat(act("acs:oss:*:0000000000000000:contracts/a")).isFalse();
    }

    private boolean act(String resource) throws EngineException {
        ExplainAccess.Question question = new ExplainAccess.Question.Act("oss:GetObject", resource);
        return store.engine()
                .users()
                .explain()
                .run(call(), new ExplainAccess.Request(question, Optional.of(LI.caller())))
                .getFirst()
                .isAllowed();
    }

    @Test
    void theAccountStaysWhenTheStoreIsOpenedAgain() throws Exception {
        AccountId before = store.engine().account();
        store.close();
        store = OpenStore.open(EngineOptions.of(folder.resolve("store")));

        assertThat(store.engine().account()).isEqualTo(before);
        assertThat(before.value()).matches("[1-9][0-9]{15}");
    }

    private List<PolicyEffect> preview(String text) throws EngineException {
        return store.engine().policies().previewVersion().run(call(), new PreviewPolicyVersion.Request(POLICY, text));
    }

    /// What is counted is what can be read, object by object.
    @Test
    void whatIsCountedBelowAPrefixCanBeRead() throws Exception {
        store.put("free", content(10), EncryptionRule.none());
        allow(statement("Allow", "\"oss:GetObject\"", "acs:oss:*:*:contracts/*"));
        assertThat(count(""))
                .containsExactly(
                        new ReadableObjects(Caller.ROOT, 3, 3, true), new ReadableObjects(LI.caller(), 3, 2, true));
        assertThat(count("s"))
                .containsExactly(
                        new ReadableObjects(Caller.ROOT, 1, 1, true), new ReadableObjects(LI.caller(), 1, 0, true));
        store.engine().keys().disable().run(call(), key);
        assertThat(count("").getFirst().readable()).isEqualTo(2);
    }

    private List<ReadableObjects> count(String prefix) throws EngineException {
        return store.engine().users().countReadable().run(call(), new CountReadable.Request(BUCKET, prefix));
    }

    private AccessExplanation explain() throws EngineException {
        return store.engine()
                .users()
                .explain()
                .run(
                        call(),
                        new ExplainAccess.Request(
                                new ExplainAccess.Question.ReadObject(BUCKET, SECRET, Optional.empty()),
                                Optional.of(LI.caller())))
                .getFirst();
    }

    @Test
    void everybodyMayAskAboutThemselvesAndNobodyElse() throws Exception {
        ExplainAccess.Question question = new ExplainAccess.Question.DecryptWith(key.toString());
        assertThat(store.engine()
                        .users()
                        .explain()
                        .run(asLi(), new ExplainAccess.Request(question, Optional.of(LI.caller())))
                        .getFirst()
                        .standing())
                .isEqualTo(AccessStanding.ACTIVE);
        requireRefused(
                "ram:GetUser",
                () -> store.engine()
                        .users()
                        .explain()
                        .run(asLi(), new ExplainAccess.Request(question, Optional.of(Caller.ROOT))));
        assertThat(store.engine().users().explain().run(call(), new ExplainAccess.Request(question, Optional.empty())))
                .extracting(AccessExplanation::caller)
                .containsExactly(Caller.ROOT, LI.caller());
    }

    /// The explainer and the engine agree, whatever the policies.
    @Test
    void theExplainerSaysWhatTheEngineDoes() throws Exception {
        Random random = new Random(11);
        List<String> names = List.of("secret", "managed", "plain");
        store.put("plain", content(100), EncryptionRule.none());
        int policies = Boolean.getBoolean("strongroom.full") ? 3400 : 200;
        int allowed = 0;
        for (int i = 0; i < policies; i++) {
            allow(some(random), some(random), some(random));
            for (String name : names) {
                AccessExplanation said = store.engine()
                        .users()
                        .explain()
                        .run(
                                call(),
                                new ExplainAccess.Request(
                                        new ExplainAccess.Question.ReadObject(
                                                BUCKET, new ObjectKey(name), Optional.empty()),
                                        Optional.of(LI.caller())))
                        .getFirst();
                boolean done = isRead(name);
                assertThat(said.succeeds()).as(name).isEqualTo(done);
                allowed += done ? 1 : 0;
            }
        }
        assertThat(allowed).isBetween(policies / 3, 8 * policies / 3);
    }

    private boolean isRead(String name) {
        try {
            read(name);
            return true;
        } catch (EngineException e) {
            assertThat(e.problem()).isInstanceOf(Problem.AccessDenied.class);
            return false;
        }
    }

    private String some(Random random) {
        List<String> actions =
                List.of("oss:GetObject", "oss:Get*", "*", "kms:Decrypt", "kms:*", "oss:PutObject", "kms:Describe*");
        List<String> resources = List.of(
                "*",
                "acs:oss:*:*:contracts/*",
                "acs:oss:*:*:contracts/se*",
                "acs:oss:*:*:contracts/managed",
                "acs:oss:*:*:other/*",
                "acs:kms:*:*:key/" + key,
                "acs:kms:*:*:key/0*");
        String effect = random.nextInt(6) == 0 ? "Deny" : "Allow";
        String action = actions.get(random.nextInt(actions.size()));
        return statement(effect, "\"" + action + "\"", resources.get(random.nextInt(resources.size())));
    }

    @Test
    void aPasswordSignsInAndNothingElseDoes() throws Exception {
        char[] password = "correct horse".toCharArray();
        assertThat(problemOf(() -> store.engine().signIn().run(LI, password)))
                .isEqualTo(new Problem.SignInRefused("li"));
        store.engine().users().setLoginProfile().run(call(), new SetLoginProfile.Request(LI, Optional.of(password)));
        assertThat(store.engine().signIn().run(LI, password)).isEqualTo(LI.caller());
        assertThat(problemOf(() -> store.engine().signIn().run(LI, "correct horsf".toCharArray())))
                .isEqualTo(new Problem.SignInRefused("li"));
        store.engine().users().update().run(call(), new UpdateUser.Request(LI, AccessState.DISABLED));
        assertThat(problemOf(() -> store.engine().signIn().run(LI, password)))
                .isEqualTo(new Problem.SignInRefused("li"));
        assertThat(problemOf(() -> store.engine().signIn().run(new UserName("nobody"), password)))
                .isEqualTo(new Problem.SignInRefused("nobody"));
    }

    @Test
    void aSecretIsToldOnceAndAtMostTwoKeysAreThere() throws Exception {
        try (NewAccessKey first = store.engine().users().createKey().run(call(), LI.caller());
                NewAccessKey second = store.engine().users().createKey().run(call(), LI.caller())) {
            assertThat(first.secret()).hasSize(40).isNotEqualTo(second.secret());
        }
        assertThat(problemOf(() -> store.engine().users().createKey().run(call(), LI.caller())))
                .isEqualTo(new Problem.TooManyAccessKeys("li", 2));
        store.engine().users().createKey().run(call(), Caller.ROOT).close();
        assertThat(store.engine().users().get().run(call(), LI).keys()).hasSize(2);
    }
}
