package io.strongroom.engine.reencrypt;

import static io.strongroom.engine.OpenStore.call;
import static io.strongroom.engine.OpenStore.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.strongroom.engine.EngineOptions.Jobs;
import io.strongroom.engine.OpenStore;
import io.strongroom.engine.blob.ForwardingDisk;
import io.strongroom.engine.blob.RealDisk;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.DataAlgorithm;
import io.strongroom.engine.model.EncryptionMode;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.HistoryFilter;
import io.strongroom.engine.model.HistoryFilter.Condition;
import io.strongroom.engine.model.HistoryFilter.Sizes;
import io.strongroom.engine.model.HistoryFilter.Times;
import io.strongroom.engine.model.HistoryOptions;
import io.strongroom.engine.model.HistoryPlan;
import io.strongroom.engine.model.HistoryPlan.Change;
import io.strongroom.engine.model.HistoryPlan.Reason;
import io.strongroom.engine.model.HistoryPlan.Skip;
import io.strongroom.engine.model.HistoryScope;
import io.strongroom.engine.model.HistoryTarget;
import io.strongroom.engine.model.JobFailure;
import io.strongroom.engine.model.JobLimits;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.model.JobState;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.ObjectDetails;
import io.strongroom.engine.model.ObjectEntry;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.TimeEstimate;
import io.strongroom.engine.usecase.bucket.CreateBucket;
import io.strongroom.engine.usecase.bucket.PutBucketEncryption;
import io.strongroom.engine.usecase.job.EstimateReencryption;
import io.strongroom.engine.usecase.job.ListJobFailures;
import io.strongroom.engine.usecase.job.PreviewReencryption;
import io.strongroom.engine.usecase.job.StartReencryption;
import io.strongroom.engine.usecase.object.DeleteObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Bringing history to an encryption: what is said before, what is done, and what is left alone.
final class ReencryptionTest {
    private static final HistoryTarget DEFAULT = new HistoryTarget.BucketDefault();

    @TempDir
    Path folder;

    private JobStore store;

    @BeforeEach
    void open() throws Exception {
        store = JobStore.create(folder.resolve("store"));
    }

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    private void put(String name, int size, EncryptionRule rule) throws EngineException {
        store.store().put(name, content(size), rule);
    }

    private HistoryPlan plan(HistoryScope scope, HistoryTarget target) throws EngineException {
        return store.engine().jobs().previewReencryption().run(call(), new PreviewReencryption.Request(scope, target));
    }

    private JobSnapshot run(HistoryPlan plan) throws Exception {
        return store.ended(store.engine()
                .jobs()
                .startReencryption()
                .run(call(), StartReencryption.Request.of(plan))
                .id());
    }

    private void setDefault(EncryptionRule rule) throws EngineException {
        store.engine().buckets().putEncryption().run(call(), new PutBucketEncryption.Request(OpenStore.BUCKET, rule));
    }

    private static List<String> names(HistoryPlan plan) {
        return plan.first().stream().map(ObjectEntry::key).map(ObjectKey::value).toList();
    }

    private List<String> names(HistoryFilter filter) throws EngineException {
        return names(plan(HistoryScope.all().with(filter), new HistoryTarget.Rule(EncryptionRule.kmsManaged())));
    }

    private EncryptionMode mode(String name) throws EngineException {
        return store.head(name).entry().encryption().mode();
    }

    @Test
    void aPreviewCountsByBucketAndMethodSaysWhatIsSkippedAndWritesNothing() throws Exception {
        put("plain/a", 100, EncryptionRule.none());
        put("plain/b", 200, EncryptionRule.none());
        put("oss/a", 300, EncryptionRule.ossManaged());
        put("kms/a", 400, EncryptionRule.kmsManaged());
        BucketName other = new BucketName("without-default");
        store.engine().buckets().create().run(call(), new CreateBucket.Request(other, Optional.empty()));
        setDefault(EncryptionRule.ossManaged());
        long files = files();

        HistoryPlan plan = plan(HistoryScope.all(), DEFAULT);

        assertThat(plan.plan().objects()).isEqualTo(3);
        assertThat(plan.plan().bytes()).isEqualTo(700);
        assertThat(plan.changes())
                .extracting(Change::bucket, Change::from, Change::to, Change::objects, Change::bytes)
                .containsExactlyInAnyOrder(
                        tuple(OpenStore.BUCKET, EncryptionMode.NONE, EncryptionRule.ossManaged(), 2L, 300L),
                        tuple(OpenStore.BUCKET, EncryptionMode.SSE_KMS_DEFAULT, EncryptionRule.ossManaged(), 1L, 400L));
        assertThat(plan.skips()).containsExactly(new Skip(Reason.ALREADY_SO, 1, 300));
        assertThat(plan.unreadable()).isZero();
        assertThat(names(plan)).containsExactly("plain/a", "plain/b", "kms/a");
        assertThat(files()).isEqualTo(files);
        assertThat(mode("plain/a")).isEqualTo(EncryptionMode.NONE);
    }

    private long files() throws Exception {
        try (Stream<Path> walk = Files.walk(folder.resolve("store").resolve("blobs"))) {
            return walk.filter(Files::isRegularFile).count();
        }
    }

    static Stream<EncryptionRule> targets() {
        return Stream.of(
                EncryptionRule.none(),
                EncryptionRule.ossManaged(),
                EncryptionRule.kmsManaged(),
                EncryptionRule.kms("alias/chosen"));
    }

    @ParameterizedTest
    @MethodSource("targets")
    void everythingBecomesWhatWasWantedAndIsOtherwiseAsItWas(EncryptionRule target) throws Exception {
        KeyId chosen = store.key("chosen");
        KeyId former = store.key("former");
        List<EncryptionRule> before = List.of(
                EncryptionRule.none(),
                EncryptionRule.ossManaged(),
                EncryptionRule.kmsManaged(),
                JobStore.under(chosen),
                JobStore.under(former));
        for (int i = 0; i < before.size(); i++) {
            put("o" + i, 300_000 * i, before.get(i));
        }
        List<ObjectDetails> heads = store.heads();
        store.clock().move(Duration.ofDays(3));

        JobSnapshot job = run(plan(HistoryScope.all(), new HistoryTarget.Rule(target)));

        assertThat(job.state()).isEqualTo(JobState.COMPLETED);
        assertThat(job.progress().drift().isNone()).isTrue();
        for (int i = 0; i < before.size(); i++) {
            assertThat(store.store().get("o" + i)).isEqualTo(content(300_000 * i));
        }
        assertThat(store.heads()).zipSatisfy(heads, (now, was) -> {
            assertThat(now.entry().etag()).isEqualTo(was.entry().etag());
            assertThat(now.entry().crc64()).isEqualTo(was.entry().crc64());
            assertThat(now.entry().lastModified()).isEqualTo(was.entry().lastModified());
            assertThat(now.metadata()).isEqualTo(was.metadata());
        });
        HistoryPlan left = plan(HistoryScope.all(), new HistoryTarget.Rule(target));
        assertThat(left.plan().objects()).isZero();
        assertThat(left.skips()).containsExactly(new Skip(Reason.ALREADY_SO, 5, 3_000_000));
        assertThat(run(left).state()).isEqualTo(JobState.COMPLETED);
        store.engine().sweep();
        assertThat(files()).as("no file of before stays").isEqualTo(5);
    }

    @Test
    void anEstimateIsMeasuredAndLeavesNothingBehind() throws Exception {
        for (int i = 0; i < 20; i++) {
            put("small" + i, 1000, EncryptionRule.none());
        }
        put("large", 3_000_000, EncryptionRule.ossManaged());
        long files = files();
        HistoryPlan plan = plan(HistoryScope.all(), new HistoryTarget.Rule(EncryptionRule.kmsManaged()));

        TimeEstimate estimate = estimate(plan, JobLimits.NONE);

        assertThat(estimate.objects()).isEqualTo(21);
        assertThat(estimate.bytes()).isEqualTo(3_020_000);
        assertThat(estimate.time()).isPositive();
        assertThat(files()).isEqualTo(files);
        assertThat(mode("small0")).isEqualTo(EncryptionMode.NONE);
        assertThat(estimate(plan, new JobLimits(1, 1000)).time()).isEqualTo(Duration.ofSeconds(3020));
        assertThat(estimate(plan(HistoryScope.in(OpenStore.BUCKET, "none/"), DEFAULT), JobLimits.NONE)
                        .time())
                .isZero();
    }

    private TimeEstimate estimate(HistoryPlan plan, JobLimits limits) throws EngineException {
        return store.engine()
                .jobs()
                .estimateReencryption()
                .run(call(), new EstimateReencryption.Request(plan, HistoryOptions.USUAL, limits));
    }

    @Test
    void aFilterLeavesWhatFulfilsAllOfIt() throws Exception {
        KeyId key = store.key("one");
        put("a/plain", 10, EncryptionRule.none());
        store.clock().move(Duration.ofHours(1));
        put("a/oss", 2_000, EncryptionRule.ossManaged());
        put("b/one", 30_000, JobStore.under(key));
        store.clock().move(Duration.ofHours(1));
        setDefault(JobStore.under(key));
        store.clock().move(Duration.ofHours(1));
        put("b/after", 5, EncryptionRule.none());

        HistoryFilter all = HistoryFilter.EVERYTHING;
        assertThat(names(all)).containsExactly("a/plain", "a/oss", "b/one", "b/after");
        assertThat(names(all.and(Condition.UNENCRYPTED))).containsExactly("a/plain", "b/after");
        assertThat(names(all.and(Condition.MIRRORED))).isEmpty();
        assertThat(names(all.and(Condition.BEFORE_DEFAULT))).containsExactly("a/plain", "a/oss", "b/one");
        assertThat(names(all.and(Condition.DIFFERS_FROM_DEFAULT))).containsExactly("a/plain", "a/oss", "b/after");
        assertThat(names(all.and(Condition.UNENCRYPTED).and(Condition.BEFORE_DEFAULT)))
                .containsExactly("a/plain");
        assertThat(names(all.in(Set.of(EncryptionMode.SSE_OSS)))).containsExactly("a/oss");
        assertThat(names(all.under(key))).containsExactly("b/one");
        assertThat(names(all.under(store.newest(key)))).containsExactly("b/one");
        assertThat(names(all.with(new Sizes(10, 2_000)))).containsExactly("a/plain", "a/oss");
        assertThat(names(all.with(
                        new Times(Optional.of(JobStore.START.plus(Duration.ofMinutes(30))), Optional.empty()))))
                .containsExactly("a/oss", "b/one", "b/after");
        assertThat(names(all.with(
                        new Times(Optional.empty(), Optional.of(JobStore.START.plus(Duration.ofMinutes(30)))))))
                .containsExactly("a/plain");
        assertThat(names(all.named("on"))).containsExactly("b/one");
        assertThat(names(plan(HistoryScope.in(OpenStore.BUCKET, "b/"), new HistoryTarget.Rule(EncryptionRule.none()))))
                .containsExactly("b/one");
    }

    @Test
    void whatChangedSinceThePlanIsNotOverwrittenAndWhatCameIsTold() throws Exception {
        put("stays", 10, EncryptionRule.none());
        put("replaced", 10, EncryptionRule.none());
        put("deleted", 10, EncryptionRule.none());
        HistoryPlan plan = plan(HistoryScope.all(), new HistoryTarget.Rule(EncryptionRule.ossManaged()));
        put("replaced", 99, EncryptionRule.none());
        put("new", 7, EncryptionRule.none());
        store.engine()
                .objects()
                .delete()
                .run(call(), new DeleteObject.Request(OpenStore.BUCKET, new ObjectKey("deleted")));

        JobSnapshot job = run(plan);

        assertThat(job.state()).isEqualTo(JobState.COMPLETED);
        assertThat(job.progress().objects()).isEqualTo(1);
        assertThat(job.progress().drift()).isEqualTo(new JobSnapshot.Drift(2, 0, 2));
        assertThat(mode("stays")).isEqualTo(EncryptionMode.SSE_OSS);
        assertThat(mode("replaced")).isEqualTo(EncryptionMode.NONE);
        assertThat(store.store().get("replaced")).isEqualTo(content(99));
        assertThat(mode("new")).isEqualTo(EncryptionMode.NONE);
    }

    @Test
    void whatCannotBeReadIsAListedFailureAndTheJobGoesOn() throws Exception {
        KeyId lost = store.key("lost");
        put("a", 10, EncryptionRule.none());
        put("b", 20, JobStore.under(lost));
        put("c", 30, EncryptionRule.ossManaged());
        store.engine().keys().disable().run(call(), lost);

        HistoryPlan plan = plan(HistoryScope.all(), new HistoryTarget.Rule(EncryptionRule.kmsManaged()));
        assertThat(plan.plan().objects()).isEqualTo(3);
        assertThat(plan.unreadable()).isEqualTo(1);
        JobSnapshot job = run(plan);

        assertThat(job.state()).isEqualTo(JobState.COMPLETED_WITH_FAILURES);
        assertThat(job.progress().objects()).isEqualTo(2);
        assertThat(store.engine().jobs().failures().run(call(), ListJobFailures.Request.of(job.id())))
                .extracting(failure -> failure.key().value(), JobFailure::subject)
                .containsExactly(tuple("b", JobFailure.Subject.OBJECT));
        store.engine().keys().enable().run(call(), lost);
        assertThat(store.store().get("b")).isEqualTo(content(20));
    }

    @Test
    void defaultsThatCannotBeUsedAreSaidAndATargetThatCannotBeUsedIsRefused() throws Exception {
        KeyId key = store.key("later-disabled");
        put("a", 10, EncryptionRule.none());
        setDefault(JobStore.under(key));
        store.engine().keys().disable().run(call(), key);

        HistoryPlan plan = plan(HistoryScope.all(), DEFAULT);
        assertThat(plan.plan().objects()).isZero();
        assertThat(plan.skips()).containsExactly(new Skip(Reason.TARGET_NOT_USABLE, 1, 10));
        assertThat(problem(() -> plan(HistoryScope.all(), new HistoryTarget.Rule(JobStore.under(key)))))
                .isInstanceOf(Problem.KeyNotUsable.class);
        assertThat(problem(() -> plan(HistoryScope.in(new BucketName("nowhere"), ""), DEFAULT)))
                .isInstanceOf(Problem.NoSuchBucket.class);
    }

    @FunctionalInterface
    private interface Act {
        void run() throws EngineException;
    }

    private static Problem problem(Act act) {
        try {
            act.run();
        } catch (EngineException e) {
            return e.problem();
        }
        throw new AssertionError("nothing was refused");
    }

    @Test
    void aPlanThatIsNotAsItWasMadeIsRefused() throws Exception {
        put("a", 10, EncryptionRule.none());
        HistoryPlan plan = plan(HistoryScope.all(), new HistoryTarget.Rule(EncryptionRule.ossManaged()));
        HistoryPlan edited = new HistoryPlan(
                plan.scope(),
                plan.target(),
                plan.plan(),
                plan.changes(),
                plan.skips(),
                plan.unreadable(),
                plan.first(),
                List.of(),
                plan.room(),
                plan.plannedAt());
        assertThat(problem(() ->
                        store.engine().jobs().startReencryption().run(call(), StartReencryption.Request.of(edited))))
                .isInstanceOf(Problem.InvalidArgument.class);
    }

    @Test
    void whatAJobIsToDoIsTheSameAfterARestart() throws Exception {
        KeyId key = store.key("one");
        put("a", 10, EncryptionRule.none());
        HistoryFilter filter = HistoryFilter.EVERYTHING
                .and(Condition.UNENCRYPTED)
                .and(Condition.BEFORE_DEFAULT)
                .in(Set.of(EncryptionMode.NONE, EncryptionMode.SSE_OSS))
                .under(key)
                .under(store.newest(key))
                .with(new Sizes(3, 9))
                .with(new Times(Optional.of(JobStore.START), Optional.of(JobStore.START.plusSeconds(1))))
                .named("x,y|z");
        HistoryScope scope = new HistoryScope(List.of(OpenStore.BUCKET), "pre, fix|", filter);
        for (HistoryTarget target : List.of(DEFAULT, new HistoryTarget.Rule(JobStore.under(key)))) {
            JobSnapshot job = run(plan(scope, target));
            store.reopen(Jobs.KEEP);
            assertThat(store.engine().jobs().get().run(call(), job.id()).spec()).isEqualTo(job.spec());
            store.reopen(Jobs.RUN);
        }
    }

    /// A disk that changes one bit of a file as it gets its final name.
    private static final class ForgetfulDisk extends ForwardingDisk {
        private volatile boolean forgets;

        ForgetfulDisk() {
            super(new RealDisk());
        }

        @Override
        public void rename(Path from, Path to) throws IOException {
            if (forgets) {
                byte[] bytes = Files.readAllBytes(from);
                bytes[bytes.length / 2] ^= 4;
                Files.write(from, bytes);
            }
            super.rename(from, to);
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void whatDoesNotReadBackStaysAsItWas(EncryptionRule target) throws Exception {
        store.close();
        ForgetfulDisk disk = new ForgetfulDisk();
        store = JobStore.create(folder.resolve("forgetful"), disk);
        store.key("chosen");
        EncryptionRule before = new EncryptionRule.OssManaged(DataAlgorithm.SM4);
        put("a", 70_000, before);
        disk.forgets = true;
        JobSnapshot job = run(plan(HistoryScope.all(), new HistoryTarget.Rule(target)));
        disk.forgets = false;

        assertThat(job.state()).isEqualTo(JobState.COMPLETED_WITH_FAILURES);
        assertThat(store.engine().jobs().failures().run(call(), ListJobFailures.Request.of(job.id())))
                .extracting(failure -> failure.trouble().problem())
                .containsExactly("ObjectCorrupt");
        assertThat(store.store().get("a")).isEqualTo(content(70_000));
        assertThat(store.head("a").entry().encryption().algorithm()).isEqualTo(DataAlgorithm.SM4);
        store.engine().sweep();
        try (Stream<Path> walk = Files.walk(folder.resolve("forgetful").resolve("blobs"))) {
            assertThat(walk.filter(Files::isRegularFile)).hasSize(1);
        }
    }
}
