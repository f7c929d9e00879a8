package io.strongroom.engine.reencrypt;

import static io.strongroom.engine.OpenStore.BUCKET;
import static io.strongroom.engine.OpenStore.call;
import static io.strongroom.engine.OpenStore.content;

import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.DataAlgorithm;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EncryptionRule.KeyChoice;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.MaterialExpiry;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.usecase.bucket.CreateBucket;
import io.strongroom.engine.usecase.bucket.PutBucketEncryption;
import io.strongroom.engine.usecase.object.CopyObject;
import io.strongroom.engine.usecase.object.DeleteObject;
import io.strongroom.engine.usecase.object.GetObject;
import io.strongroom.engine.usecase.object.HeadObject;
import io.strongroom.engine.usecase.object.ListObjects;
import io.strongroom.engine.usecase.object.MultipartUpload;
import io.strongroom.engine.usecase.object.PutObject;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A store with a random history: keys that rotate, and objects under them in every way in which
/// they can come about.
final class RandomStore {
    static final List<BucketName> BUCKETS = List.of(BUCKET, new BucketName("archive"));
    static final Instant EXPIRY = JobStore.START.plus(Duration.ofDays(60));

    final JobStore store;
    final List<KeyId> keys;
    final List<MultipartUpload> uploads = new ArrayList<>();

    /// What happens.
    enum Kind {
        PUT,
        COPY,
        DELETE,
        APPEND,
        MULTIPART,
        BEGIN_UPLOAD,
        ROTATE,
        DEFAULT
    }

    /// One thing that happens; numbers choose among what there is.
    record Step(Kind kind, int bucket, int name, int rule, int other) {}

    RandomStore(JobStore store) throws Exception {
        this.store = store;
        this.keys = List.of(store.key("one"), store.key("two"), store.external("brought", MaterialExpiry.at(EXPIRY)));
        store.engine().buckets().create().run(call(), new CreateBucket.Request(BUCKETS.getLast(), Optional.empty()));
    }

    private EncryptionRule rule(Step step) {
        return switch (step.rule() % 8) {
            case 0 -> EncryptionRule.none();
            case 1 -> EncryptionRule.ossManaged();
            case 2 -> EncryptionRule.kmsManaged();
            case 3 -> EncryptionRule.kms("alias/one");
            case 4 -> new EncryptionRule.Kms(new KeyChoice.Named(keys.get(1).toString()), DataAlgorithm.SM4);
            default -> JobStore.under(keys.get(step.rule() % keys.size()));
        };
    }

    private static BucketName bucket(int number) {
        return BUCKETS.get(number % BUCKETS.size());
    }

    void happen(Step step) throws EngineException {
        String name = "n" + step.name();
        BucketName bucket = bucket(step.bucket());
        switch (step.kind()) {
            case PUT -> put(bucket, name, Optional.of(rule(step)), step.other() * 10);
            case COPY -> copy(bucket, name, step);
            case DELETE ->
                store.engine().objects().delete().run(call(), new DeleteObject.Request(bucket, new ObjectKey(name)));
            case APPEND -> append(step);
            case MULTIPART -> store.complete(upload(bucket, name, step));
            case BEGIN_UPLOAD -> uploads.add(upload(bucket, name, step));
            case ROTATE -> store.rotate(keys.get(step.rule() % 2));
            case DEFAULT -> setDefault(bucket, step);
        }
    }

    private void setDefault(BucketName bucket, Step step) throws EngineException {
        EncryptionRule rule = rule(step);
        if (!(rule instanceof EncryptionRule.None)) {
            store.engine().buckets().putEncryption().run(call(), new PutBucketEncryption.Request(bucket, rule));
        }
    }

    private void copy(BucketName bucket, String name, Step step) throws EngineException {
        Map<ObjectAt, Long> there = objects();
        if (there.containsKey(new ObjectAt(bucket, name))) {
            GetObject.Request from = GetObject.Request.of(bucket, new ObjectKey(name));
            HeadObject.Request to = HeadObject.Request.of(bucket(step.other()), new ObjectKey("n" + step.other() % 12));
            store.engine()
                    .objects()
                    .copy()
                    .run(call(), CopyObject.Request.of(from, to).encryptedBy(rule(step)));
        }
    }

    private void append(Step step) throws EngineException {
        String name = "log" + step.name() % 3;
        long length = objects().getOrDefault(new ObjectAt(BUCKET, name), 0L);
        store.append(name, length, content(1 + step.other()), rule(step));
    }

    private MultipartUpload upload(BucketName bucket, String name, Step step) throws EngineException {
        MultipartUpload upload = store.initiate(bucket, name, rule(step));
        store.part(upload, 1, content(102_400));
        store.part(upload, 3, content(1 + step.other()));
        return upload;
    }

    void put(BucketName bucket, String name, Optional<EncryptionRule> rule, int size) throws EngineException {
        PutObject.Request request =
                PutObject.Request.of(bucket, new ObjectKey(name), new ByteArrayInputStream(content(size)));
        store.engine().objects().put().run(call(), rule.isPresent() ? request.encryptedBy(rule.get()) : request);
    }

    /// Where an object is.
    record ObjectAt(BucketName bucket, String name) implements Comparable<ObjectAt> {
        @Override
        public int compareTo(ObjectAt other) {
            return toString().compareTo(other.toString());
        }
    }

    /// All objects with their sizes.
    Map<ObjectAt, Long> objects() throws EngineException {
        Map<ObjectAt, Long> all = new TreeMap<>();
        for (BucketName bucket : BUCKETS) {
            store.engine()
                    .objects()
                    .list()
                    .run(call(), ListObjects.Request.of(bucket, ""))
                    .objects()
                    .forEach(entry -> all.put(new ObjectAt(bucket, entry.key().value()), entry.size()));
        }
        return all;
    }

    /// The objects that cannot be read, and why.
    Map<ObjectAt, Problem> unreadable() throws Exception {
        Map<ObjectAt, Problem> refused = new TreeMap<>();
        for (ObjectAt at : objects().keySet()) {
            try {
                store.store().get(GetObject.Request.of(at.bucket(), new ObjectKey(at.name())));
            } catch (EngineException e) {
                refused.put(at, e.problem());
            }
        }
        return refused;
    }
}
