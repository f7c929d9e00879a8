package io.strongroom.app.console;

import io.strongroom.engine.Engine;
import io.strongroom.engine.EngineOptions;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.HistoryOptions;
import io.strongroom.engine.model.HistoryPlan;
import io.strongroom.engine.model.HistoryScope;
import io.strongroom.engine.model.HistoryTarget;
import io.strongroom.engine.model.JobId;
import io.strongroom.engine.model.JobLimits;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.model.KeyAlias;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyOrigin;
import io.strongroom.engine.model.KeySpec;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.StoreSecret;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.bucket.CreateBucket;
import io.strongroom.engine.usecase.job.PreviewReencryption;
import io.strongroom.engine.usecase.job.StartReencryption;
import io.strongroom.engine.usecase.key.CreateKey;
import io.strongroom.engine.usecase.object.PutObject;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// A real store in a temporary folder for tests of the console, with a clock that stands still
/// until it is set.
public final class TestStore implements AutoCloseable {
    private final MovedClock clock = new MovedClock();
    private final Engine engine;

    private TestStore(Path folder, EngineOptions.Jobs jobs) throws Exception {
        try (StoreSecret secret = new StoreSecret.Passphrase("correct horse battery staple".toCharArray())) {
            engine = Engine.create(
                    EngineOptions.of(folder.resolve("store")).with(clock).with(jobs), List.of(secret));
        }
    }

    public static TestStore in(Path folder) throws Exception {
        return new TestStore(folder, EngineOptions.Jobs.KEEP);
    }

    /// One that runs its jobs, as the store of a console does.
    public static TestStore runningIn(Path folder) throws Exception {
        return new TestStore(folder, EngineOptions.Jobs.RUN);
    }

    public Engine engine() {
        return engine;
    }

    public static Call call() {
        return Call.root(CallOrigin.CONSOLE);
    }

    /// The store's clock from now on.
    public void timeIs(String instant) {
        clock.now = Instant.parse(instant);
    }

    public Clock clock() {
        return clock;
    }

    public BucketName bucket(String name, EncryptionRule rule) throws EngineException {
        BucketName bucket = new BucketName(name);
        Optional<EncryptionRule> set = rule instanceof EncryptionRule.None ? Optional.empty() : Optional.of(rule);
        engine.buckets().create().run(call(), new CreateBucket.Request(bucket, set));
        return bucket;
    }

    public KeyEntry key(String alias, KeyOrigin origin, KeySpec spec) throws EngineException {
        return engine.keys()
                .create()
                .run(
                        call(),
                        new CreateKey.Request(origin, spec, "", Optional.of(new KeyAlias(KeyAlias.PREFIX + alias))));
    }

    public KeyEntry key(String alias) throws EngineException {
        return key(alias, KeyOrigin.ALIYUN_KMS, KeySpec.AES_256);
    }

    public void put(BucketName bucket, String key, int size) throws EngineException {
        engine.objects()
                .put()
                .run(
                        call(),
                        PutObject.Request.of(bucket, new ObjectKey(key), new ByteArrayInputStream(new byte[size])));
    }

    /// Previews a job over history and starts it, in a store that runs its jobs.
    public JobSnapshot reencrypt(HistoryScope scope, EncryptionRule rule, JobLimits limits) throws EngineException {
        HistoryPlan plan = engine.jobs()
                .previewReencryption()
                .run(call(), new PreviewReencryption.Request(scope, new HistoryTarget.Rule(rule)));
        return engine.jobs()
                .startReencryption()
                .run(call(), new StartReencryption.Request(plan, HistoryOptions.USUAL, limits));
    }

    /// How a job stands now.
    public JobSnapshot job(JobId id) throws EngineException {
        return engine.jobs().get().run(call(), id);
    }

    @Override
    public void close() throws EngineException {
        engine.close();
    }

    private static final class MovedClock extends Clock {
        private volatile Instant now = Instant.parse("2025-11-02T10:00:00Z");

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
