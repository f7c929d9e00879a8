package io.strongroom.engine.reencrypt;

import static io.strongroom.engine.OpenStore.BUCKET;
import static io.strongroom.engine.OpenStore.call;
import static io.strongroom.engine.OpenStore.content;
import static io.strongroom.engine.OpenStore.problemOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.strongroom.engine.EngineOptions;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EncryptionMode;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyImpact;
import io.strongroom.engine.model.KeyImpact.Access;
import io.strongroom.engine.model.KeyImpact.BucketImpact;
import io.strongroom.engine.model.KeyImpact.Count;
import io.strongroom.engine.model.KeyImpact.NewUploads;
import io.strongroom.engine.model.KeyScope;
import io.strongroom.engine.model.KeyState;
import io.strongroom.engine.model.KeyUsage;
import io.strongroom.engine.model.KeyUsage.Retirement;
import io.strongroom.engine.model.KeyVersionId;
import io.strongroom.engine.model.KeyWarning;
import io.strongroom.engine.model.KeyWarning.Protected;
import io.strongroom.engine.model.KeyWarning.Urgency;
import io.strongroom.engine.model.MaterialExpiry;
import io.strongroom.engine.model.ObjectEntry;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.RewrapTarget;
import io.strongroom.engine.usecase.bucket.CreateBucket;
import io.strongroom.engine.usecase.bucket.PutBucketEncryption;
import io.strongroom.engine.usecase.key.ListKeyObjects;
import io.strongroom.engine.usecase.key.ReadKeyWarnings;
import io.strongroom.engine.usecase.key.ScheduleKeyDeletion;
import io.strongroom.engine.usecase.key.UpdateRotationPolicy;
import io.strongroom.engine.usecase.object.PutObject;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is told before a key is taken out of use.
final class KeyImpactTest {
    private static final BucketName ARCHIVE = new BucketName("archive");
    private static final Duration DAY = Duration.ofDays(1);

    @TempDir
    Path folder;

    private JobStore store;
    private KeyId key;
    private KeyId other;

    @BeforeEach
    void open() throws Exception {
        store = JobStore.create(folder.resolve("store"));
        key = store.key("finance");
        other = store.key("legal");
        store.engine().buckets().create().run(call(), new CreateBucket.Request(ARCHIVE, Optional.empty()));
    }

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    private void put(BucketName bucket, String name, int size, EncryptionRule rule) throws Exception {
        store.engine()
                .objects()
                .put()
                .run(
                        call(),
                        PutObject.Request.of(bucket, new ObjectKey(name), new ByteArrayInputStream(content(size)))
                                .encryptedBy(rule));
    }

    @Test
    void theImpactTellsBucketsVersionsSharesAndTheNewestWrite() throws Exception {
        put(BUCKET, "a", 100, JobStore.under(key));
        put(BUCKET, "b", 200, JobStore.under(key));
        put(BUCKET, "plain", 50, EncryptionRule.none());
        put(BUCKET, "legal", 50, JobStore.under(other));
        KeyVersionId first = store.newest(key);
        KeyVersionId second = store.rotate(key);
        store.clock().move(DAY);
        put(ARCHIVE, "c", 300, JobStore.under(key));
        Instant newest = store.clock().instant();
        store.clock().move(DAY);
        put(BUCKET, "later", 10, EncryptionRule.none());

        KeyImpact impact = store.impact(key);

        assertThat(impact.reads()).isEqualTo(Access.WORKS);
        assertThat(impact.objects()).isEqualTo(new Count(3, 600, 0, 0));
        assertThat(impact.countedAt()).isEqualTo(store.clock().instant());
        assertThat(impact.buckets()).extracting(BucketImpact::bucket).containsExactly(ARCHIVE, BUCKET);
        BucketImpact archive = impact.buckets().getFirst();
        assertThat(archive.share()).isEqualTo(1);
        assertThat(archive.newestWrite()).contains(newest);
        assertThat(archive.slices())
                .containsExactly(new KeyImpact.Slice(
                        EncryptionMode.SSE_KMS_CHOSEN, second, 2, new Count(1, 300, 0, 0), Optional.of(newest)));
        BucketImpact contracts = impact.buckets().getLast();
        assertThat(contracts.objects().objects()).isEqualTo(2);
        assertThat(contracts.bucketObjects()).isEqualTo(5);
        assertThat(contracts.bucketBytes()).isEqualTo(410);
        assertThat(contracts.share()).isCloseTo(0.4, within(1e-9));
        assertThat(contracts.newestWrite()).contains(JobStore.START);
        assertThat(contracts.slices()).extracting(KeyImpact.Slice::version).containsExactly(first);
    }

    @Test
    void defaultsThatNameTheKeyInAnyWayRefuseUploadsAndOthersGoOn() throws Exception {
        defaultOf(BUCKET, EncryptionRule.kms("alias/finance"));
        defaultOf(ARCHIVE, EncryptionRule.kms("alias/nobody"));
        put(ARCHIVE, "a", 10, JobStore.under(key));

        KeyImpact impact = store.impact(key);

        assertThat(impact.refusedDefaults()).containsExactly(BUCKET);
        assertThat(impact.buckets())
                .extracting(BucketImpact::bucket, BucketImpact::newUploads)
                .containsExactly(tuple(ARCHIVE, NewUploads.GO_ON), tuple(BUCKET, NewUploads.REFUSED));
        assertThat(impact.buckets().getFirst().defaultRule()).contains(EncryptionRule.kms("alias/nobody"));
    }

    private void defaultOf(BucketName bucket, EncryptionRule rule) throws Exception {
        store.engine().buckets().putEncryption().run(call(), new PutBucketEncryption.Request(bucket, rule));
    }

    @Test
    void aManagedKeyIsTheImpactOfTheDefaultsThatUseIt() throws Exception {
        defaultOf(BUCKET, EncryptionRule.kmsManaged());
        store.store().put("a", content(10));

        assertThat(store.engine().impact().impact().run(call(), "alias/acs/oss").refusedDefaults())
                .containsExactly(BUCKET);
    }

    @Test
    void jobsThatNeedTheKeyStop() throws Exception {
        put(BUCKET, "a", 10, JobStore.under(key));
        store.reopen(EngineOptions.Jobs.KEEP);
        JobSnapshot job = store.rewrap(KeyScope.of(key), new RewrapTarget.Key(other));
        KeyId third = store.key("third");

        assertThat(store.impact(key).jobs()).extracting(JobSnapshot::id).containsExactly(job.id());
        assertThat(store.impact(other).jobs()).extracting(JobSnapshot::id).containsExactly(job.id());
        assertThat(store.impact(third).jobs()).isEmpty();
        store.engine().jobs().cancel().run(call(), job.id());
        assertThat(store.impact(key).jobs()).isEmpty();
    }

    @Test
    void theListGoesThroughVersionsAndBucketsAndKeepsToWhatWasAskedFor() throws Exception {
        put(BUCKET, "b1", 1, JobStore.under(key));
        put(ARCHIVE, "a1", 1, JobStore.under(key));
        put(BUCKET, "b2", 1, JobStore.under(key));
        KeyVersionId first = store.newest(key);
        store.rotate(key);
        put(ARCHIVE, "a2", 1, JobStore.under(key));
        put(BUCKET, "b3", 1, JobStore.under(key));

        for (int limit = 1; limit <= 6; limit++) {
            assertThat(store.under(key, limit))
                    .extracting(entry -> entry.key().value())
                    .as("pages of %d", limit)
                    .containsExactly("a1", "b1", "b2", "a2", "b3");
        }
        ListKeyObjects.Request all = ListKeyObjects.Request.of("alias/finance");
        assertThat(names(new ListKeyObjects.Request(
                        all.key(), Optional.of(first), Optional.empty(), Optional.empty(), 10)))
                .containsExactly("a1", "b1", "b2");
        assertThat(names(new ListKeyObjects.Request(
                        all.key(), Optional.empty(), Optional.of(BUCKET), Optional.empty(), 10)))
                .containsExactly("b1", "b2", "b3");
        assertThat(problemOf(() -> store.engine()
                        .impact()
                        .objects()
                        .run(call(), ListKeyObjects.Request.of("00000000-0000-0000-0000-000000000001"))))
                .isInstanceOf(Problem.KeyNotFound.class);
    }

    private List<String> names(ListKeyObjects.Request request) throws Exception {
        return store.engine().impact().objects().run(call(), request).objects().stream()
                .map(ObjectEntry::key)
                .map(ObjectKey::value)
                .toList();
    }

    @Test
    void aVersionThatProtectsNothingIsSafeToRetire() throws Exception {
        put(BUCKET, "a", 100, JobStore.under(key));
        store.rotate(key);
        store.initiate(BUCKET, "film", JobStore.under(key));
        store.rotate(key);

        assertThat(usage(key).versions())
                .extracting(
                        KeyUsage.VersionUsage::number,
                        KeyUsage.VersionUsage::objects,
                        KeyUsage.VersionUsage::uploads,
                        KeyUsage.VersionUsage::retirement)
                .containsExactly(
                        tuple(1, 1L, 0L, Retirement.NEEDED),
                        tuple(2, 0L, 1L, Retirement.NEEDED),
                        tuple(3, 0L, 0L, Retirement.PRIMARY));
        store.rewrapped(KeyScope.of(key), new RewrapTarget.NewestVersion());
        assertThat(usage(key).versions())
                .extracting(KeyUsage.VersionUsage::retirement)
                .containsExactly(Retirement.SAFE_TO_RETIRE, Retirement.SAFE_TO_RETIRE, Retirement.PRIMARY);
        assertThat(usage(key).objects()).isEqualTo(1);
        assertThat(usage(key).bytes()).isEqualTo(100);
        assertThat(usage(key).uploads()).isEqualTo(1);
        assertThat(store.engine().impact().usage().run(call(), Optional.of("alias/finance")))
                .containsExactly(usage(key));
    }

    private KeyUsage usage(KeyId id) throws Exception {
        return store.engine().impact().usage().run(call(), Optional.empty()).stream()
                .filter(usage -> usage.key().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<KeyWarning> warnings() throws Exception {
        return store.engine().impact().warnings().run(call(), new ReadKeyWarnings.Request());
    }

    @Test
    void whatExpiresOrGoesIsAnnouncedThreeTimesWithWhatItProtects() throws Exception {
        Instant expiry = JobStore.START.plus(Duration.ofDays(40));
        KeyId imported = store.external("imported", MaterialExpiry.at(expiry));
        put(BUCKET, "a", 100, JobStore.under(imported));
        store.engine().keys().scheduleDeletion().run(call(), new ScheduleKeyDeletion.Request(other, 35));
        Instant going = JobStore.START.plus(Duration.ofDays(35));

        assertThat(warnings()).isEmpty();
        assertWarnings(
                Duration.ofDays(5), new KeyWarning.KeyGoes(other, "legal", none(), going, Urgency.WITHIN_30_DAYS));
        assertWarnings(
                Duration.ofDays(6),
                new KeyWarning.KeyGoes(other, "legal", none(), going, Urgency.WITHIN_30_DAYS),
                expires(imported, expiry, Urgency.WITHIN_30_DAYS));
        assertWarnings(
                Duration.ofDays(23),
                new KeyWarning.KeyGoes(other, "legal", none(), going, Urgency.WITHIN_1_DAY),
                expires(imported, expiry, Urgency.WITHIN_7_DAYS));
        assertWarnings(Duration.ofDays(5), expires(imported, expiry, Urgency.WITHIN_1_DAY));
        assertWarnings(
                DAY, new KeyWarning.Unusable(imported, "imported", new Protected(1, 100), KeyState.PENDING_IMPORT));
    }

    private void assertWarnings(Duration later, KeyWarning... wanted) throws Exception {
        store.clock().move(later);
        assertThat(warnings()).containsExactlyInAnyOrder(wanted);
    }

    private static Protected none() {
        return new Protected(0, 0);
    }

    private static KeyWarning expires(KeyId id, Instant at, Urgency urgency) {
        return new KeyWarning.MaterialExpires(id, "imported", new Protected(1, 100), at, urgency);
    }

    @Test
    void aRotationThatCannotRunAndADisabledKeyThatProtectsSomethingAreToldOf() throws Exception {
        put(BUCKET, "a", 100, JobStore.under(key));
        store.engine()
                .keys()
                .updateRotation()
                .run(call(), new UpdateRotationPolicy.Request(key, Optional.of(Duration.ofDays(30))));
        store.engine().keys().disable().run(call(), key);
        store.engine().keys().disable().run(call(), other);
        store.clock().move(Duration.ofDays(31));

        assertThat(warnings())
                .containsExactlyInAnyOrder(
                        new KeyWarning.RotationOverdue(
                                key, "finance", new Protected(1, 100), JobStore.START.plus(Duration.ofDays(30))),
                        new KeyWarning.Unusable(key, "finance", new Protected(1, 100), KeyState.DISABLED));
    }
}
