package io.strongroom.engine;

import static io.strongroom.engine.OpenStore.BUCKET;
import static io.strongroom.engine.OpenStore.call;
import static io.strongroom.engine.OpenStore.content;
import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.engine.model.AccessExplanation;
import io.strongroom.engine.model.AccessState;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.HistoryScope;
import io.strongroom.engine.model.HistoryTarget;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyScope;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.PastAccess;
import io.strongroom.engine.model.PolicyName;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.RewrapTarget;
import io.strongroom.engine.model.UserName;
import io.strongroom.engine.model.VersionName;
import io.strongroom.engine.model.Versioning;
import io.strongroom.engine.reencrypt.JobStore;
import io.strongroom.engine.usecase.access.AttachPolicyToUser;
import io.strongroom.engine.usecase.access.CreatePolicy;
import io.strongroom.engine.usecase.access.CreatePolicyVersion;
import io.strongroom.engine.usecase.access.DetachPolicyFromUser;
import io.strongroom.engine.usecase.access.ExplainAccess;
import io.strongroom.engine.usecase.access.ExplainPastAccess;
import io.strongroom.engine.usecase.access.SetDefaultPolicyVersion;
import io.strongroom.engine.usecase.access.UpdateUser;
import io.strongroom.engine.usecase.bucket.PutBucketVersioning;
import io.strongroom.engine.usecase.job.PreviewReencryption;
import io.strongroom.engine.usecase.job.StartReencryption;
import io.strongroom.engine.usecase.key.ScheduleKeyDeletion;
import io.strongroom.engine.usecase.object.DeleteObject;
import io.strongroom.engine.usecase.object.DeleteObjects;
import io.strongroom.engine.usecase.object.ListObjectVersions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is told later of a moment is what was told at that moment.
final class PastAccessTest {
    private static final ObjectKey KEY = new ObjectKey("a");
    private static final List<UserName> USERS = List.of(new UserName("li"), new UserName("mo"));
    private static final List<PolicyName> POLICIES = List.of(new PolicyName("desk"), new PolicyName("vault"));
    private static final int STEPS = Boolean.getBoolean("strongroom.full") ? 1000 : 250;

    @TempDir
    Path folder;

    private JobStore store;
    private List<KeyId> keys;

    /// What the store said of itself at a moment.
    private record Then(Instant at, String did, List<String> said) {}

    @FunctionalInterface
    private interface Act {
        void run() throws Exception;
    }

    private record Named(String name, Act act) {}

    @BeforeEach
    void open() throws Exception {
        store = JobStore.create(folder.resolve("store"));
        keys = List.of(store.key("one"), store.key("two"));
    }

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    /// What counts of an explanation: who, the decisions with their statements, what stands in the way.
    private static String words(AccessExplanation one) {
        String obstacle = one.obstacle()
                .map(problem -> problem instanceof Problem.KeyNotUsable(var key, var _, var state, var _)
                        ? key + " " + state
                        : problem.toString())
                .orElse("");
        return "%s %s %s %s".formatted(one.caller().name(), one.standing(), one.checks(), obstacle);
    }

    private List<String> now() throws EngineException {
        try {
            return store
                    .engine()
                    .users()
                    .explain()
                    .run(
                            call(),
                            new ExplainAccess.Request(
                                    new ExplainAccess.Question.ReadObject(BUCKET, KEY, Optional.empty()),
                                    Optional.empty()))
                    .stream()
                    .map(PastAccessTest::words)
                    .sorted()
                    .toList();
        } catch (EngineException e) {
            assertThat(e.problem()).isInstanceOf(Problem.NoSuchKey.class);
            return List.of();
        }
    }

    private PastAccess past(Instant at) throws EngineException {
        return store.engine()
                .audit()
                .explainPast()
                .run(call(), new ExplainPastAccess.Request(new ExplainPastAccess.Subject.OfObject(BUCKET, KEY), at));
    }

    private List<String> told(Instant at) throws EngineException {
        PastAccess past = past(at);
        assertThat(past.trail().isWhole()).isTrue();
        boolean there = past.explanations().stream()
                .noneMatch(one -> one.obstacle()
                        .filter(Problem.NoSuchKey.class::isInstance)
                        .isPresent());
        return there
                ? past.explanations().stream()
                        .map(PastAccessTest::words)
                        .sorted()
                        .toList()
                : List.of();
    }

    private Instant moment() {
        Instant at = store.clock().instant();
        store.clock().move(Duration.ofMinutes(7));
        return at;
    }

    @Test
    void thePastToldLaterIsWhatWasToldThen() throws Exception {
        Random random = new Random(20_261_127);
        List<Then> history = new ArrayList<>();
        begin();
        for (int step = 0; step < STEPS; step++) {
            Named act = act(random);
            try {
                act.act().run();
            } catch (EngineException _) {
                // What is not possible now changes nothing.
            }
            List<String> said = now();
            history.add(new Then(moment(), act.name(), said));
        }
        assertThat(history).extracting(Then::said).as("something to tell").hasSizeGreaterThan(10);
        for (Then then : history) {
            assertThat(told(then.at()))
                    .as("after %s at %s", then.did(), then.at())
                    .isEqualTo(then.said());
        }
    }

    /// Everybody may read, so that something can be taken away.
    private void begin() throws Exception {
        for (UserName user : USERS) {
            store.engine().users().create().run(call(), user);
        }
        String all = "{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}]}";
        for (PolicyName policy : POLICIES) {
            store.engine().policies().create().run(call(), new CreatePolicy.Request(policy, "", all));
            store.engine().users().attach().run(call(), new AttachPolicyToUser.Request(USERS.getFirst(), policy));
        }
    }

    private Named act(Random random) {
        KeyId key = keys.get(random.nextInt(2));
        UserName user = USERS.get(random.nextInt(2));
        PolicyName policy = POLICIES.get(random.nextInt(2));
        List<Named> acts = switch (random.nextInt(8)) {
            case 0 -> ofKeys(key);
            case 1 -> ofUsers(user, policy);
            case 2, 3 -> ofPolicies(random, policy);
            default -> ofObject(random, key);
        };
        return acts.get(random.nextInt(acts.size()));
    }

    private List<Named> ofObject(Random random, KeyId key) {
        EncryptionRule rule = List.of(
                        EncryptionRule.kms(key.toString()), EncryptionRule.kmsManaged(), EncryptionRule.none())
                .get(random.nextInt(3));
        Versioning versioning = random.nextBoolean() ? Versioning.ENABLED : Versioning.SUSPENDED;
        return List.of(
                new Named("put", () -> store.store().put(KEY.value(), content(10), rule)),
                new Named(
                        "put again",
                        () -> store.store().put(KEY.value(), content(12), EncryptionRule.kms(key.toString()))),
                new Named("copy", () -> store.store().copy(KEY.value(), KEY.value(), rule)),
                new Named("multipart", () -> store.store().multipart(KEY.value(), List.of(content(9)), rule)),
                new Named("append", () -> store.store().append(KEY.value(), 0, content(8), rule)),
                new Named("put again", () -> store.store().put(KEY.value(), content(11), rule)),
                new Named("delete", () -> store.store().delete(KEY.value())),
                new Named("delete many", this::deleteMany),
                new Named("delete a version", () -> deleteVersion(random)),
                new Named(
                        "versioning",
                        () -> store.engine()
                                .buckets()
                                .putVersioning()
                                .run(call(), new PutBucketVersioning.Request(BUCKET, versioning))),
                new Named("rewrap", () -> store.rewrapped(KeyScope.of(keys.get(0)), new RewrapTarget.Key(keys.get(1)))),
                new Named(
                        "rewrap back",
                        () -> store.rewrapped(KeyScope.of(keys.get(1)), new RewrapTarget.Key(keys.get(0)))),
                new Named("re-encrypt", () -> reencrypt(new HistoryTarget.Rule(rule))));
    }

    private void deleteMany() throws EngineException {
        store.engine().objects().deleteAll().run(call(), new DeleteObjects.Request(BUCKET, List.of(KEY)));
    }

    private void deleteVersion(Random random) throws EngineException {
        List<VersionName> names = store
                .engine()
                .objects()
                .versions()
                .run(call(), ListObjectVersions.Request.of(BUCKET, ""))
                .versions()
                .stream()
                .map(version -> version.name())
                .toList();
        if (!names.isEmpty()) {
            VersionName name = names.get(random.nextInt(names.size()));
            store.engine().objects().delete().run(call(), new DeleteObject.Request(BUCKET, KEY, Optional.of(name)));
        }
    }

    private void reencrypt(HistoryTarget target) throws Exception {
        var plan = store.engine()
                .jobs()
                .previewReencryption()
                .run(call(), new PreviewReencryption.Request(HistoryScope.all(), target));
        store.ended(store.engine()
                .jobs()
                .startReencryption()
                .run(call(), StartReencryption.Request.of(plan))
                .id());
    }

    private List<Named> ofKeys(KeyId key) {
        var of = store.engine().keys();
        return List.of(
                new Named("disable", () -> of.disable().run(call(), key)),
                new Named("enable", () -> of.enable().run(call(), key)),
                new Named("enable also", () -> of.enable().run(call(), key)),
                new Named(
                        "schedule", () -> of.scheduleDeletion().run(call(), new ScheduleKeyDeletion.Request(key, 366))),
                new Named("cancel", () -> of.cancelDeletion().run(call(), key)),
                new Named("cancel also", () -> of.cancelDeletion().run(call(), key)));
    }

    private List<Named> ofUsers(UserName user, PolicyName policy) {
        var of = store.engine().users();
        return List.of(
                new Named("create user", () -> of.create().run(call(), user)),
                new Named("delete user", () -> of.delete().run(call(), user)),
                new Named("create user again", () -> of.create().run(call(), user)),
                new Named(
                        "disable user",
                        () -> of.update().run(call(), new UpdateUser.Request(user, AccessState.DISABLED))),
                new Named(
                        "enable user",
                        () -> of.update().run(call(), new UpdateUser.Request(user, AccessState.ENABLED))),
                new Named("attach", () -> of.attach().run(call(), new AttachPolicyToUser.Request(user, policy))),
                new Named("attach also", () -> of.attach().run(call(), new AttachPolicyToUser.Request(user, policy))),
                new Named("detach", () -> of.detach().run(call(), new DetachPolicyFromUser.Request(user, policy))));
    }

    private List<Named> ofPolicies(Random random, PolicyName policy) {
        var of = store.engine().policies();
        String text = text(random);
        return List.of(
                new Named("policy", () -> of.create().run(call(), new CreatePolicy.Request(policy, "", text))),
                new Named(
                        "policy's text",
                        () -> of.createVersion().run(call(), new CreatePolicyVersion.Request(policy, text))),
                new Named(
                        "policy put back",
                        () -> of.setDefaultVersion().run(call(), new SetDefaultPolicyVersion.Request(policy, 1))),
                new Named("policy goes", () -> of.delete().run(call(), policy)));
    }

    private String text(Random random) {
        String effect = random.nextInt(4) == 0 ? "Deny" : "Allow";
        String action = List.of("\"oss:GetObject\"", "\"kms:Decrypt\"", "\"oss:*\", \"kms:*\"")
                .get(random.nextInt(3));
        String resource = random.nextBoolean() ? "*" : "acs:kms:*:*:key/" + keys.get(random.nextInt(2));
        return "{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"%s\",\"Action\":[%s],\"Resource\":\"%s\"}]}"
                .formatted(effect, action, resource);
    }

    @Test
    void aKeyIsToldOfToo() throws Exception {
        Instant before = moment();
        store.engine().keys().disable().run(call(), keys.get(0));
        Instant after = moment();
        assertThat(ofKey(before).explanations().getFirst().obstacle()).isEmpty();
        assertThat(ofKey(after).explanations().getFirst().obstacle().orElseThrow())
                .isInstanceOf(Problem.KeyNotUsable.class);
        assertThat(ofKey(JobStore.START.minusSeconds(1))
                        .explanations()
                        .getFirst()
                        .obstacle()
                        .orElseThrow())
                .isInstanceOf(Problem.KeyNotFound.class);
    }

    private PastAccess ofKey(Instant at) throws EngineException {
        return store.engine()
                .audit()
                .explainPast()
                .run(
                        call(),
                        new ExplainPastAccess.Request(
                                new ExplainPastAccess.Subject.OfKey(keys.get(0).toString()), at));
    }

    @Test
    void theFutureIsNotTold() {
        assertThat(OpenStore.problemOf(() -> past(store.clock().instant().plusSeconds(60))))
                .isInstanceOf(Problem.InvalidArgument.class);
    }
}
