package io.strongroom.engine.reencrypt;

import static io.strongroom.engine.OpenStore.BUCKET;
import static io.strongroom.engine.OpenStore.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.engine.Engine;
import io.strongroom.engine.EngineOptions;
import io.strongroom.engine.OpenStore;
import io.strongroom.engine.TestClock;
import io.strongroom.engine.blob.Disk;
import io.strongroom.engine.byok.Owner;
import io.strongroom.engine.durability.ClosedStore;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ImportTicket;
import io.strongroom.engine.model.JobId;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.model.JobState;
import io.strongroom.engine.model.KeyAlias;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyImpact;
import io.strongroom.engine.model.KeyOrigin;
import io.strongroom.engine.model.KeyScope;
import io.strongroom.engine.model.KeySpec;
import io.strongroom.engine.model.KeyVersionId;
import io.strongroom.engine.model.MaterialExpiry;
import io.strongroom.engine.model.ObjectDetails;
import io.strongroom.engine.model.ObjectEntry;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.ObjectMetadata;
import io.strongroom.engine.model.RewrapTarget;
import io.strongroom.engine.model.WrappingAlgorithm;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.job.StartRewrap;
import io.strongroom.engine.usecase.job.WatchJobs;
import io.strongroom.engine.usecase.key.CreateKey;
import io.strongroom.engine.usecase.key.GetParametersForImport;
import io.strongroom.engine.usecase.key.ImportKeyMaterial;
import io.strongroom.engine.usecase.key.ListKeyObjects;
import io.strongroom.engine.usecase.object.AppendObject;
import io.strongroom.engine.usecase.object.CompleteMultipartUpload;
import io.strongroom.engine.usecase.object.DeleteObject;
import io.strongroom.engine.usecase.object.HeadObject;
import io.strongroom.engine.usecase.object.InitiateMultipartUpload;
import io.strongroom.engine.usecase.object.ListObjects;
import io.strongroom.engine.usecase.object.MultipartUpload;
import io.strongroom.engine.usecase.object.Overwrite;
import io.strongroom.engine.usecase.object.UploadPart;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// A store that runs jobs, under a test's clock, with what tests of jobs do over and over.
public final class JobStore implements AutoCloseable {
    public static final Instant START = Instant.parse("2026-11-24T10:00:00Z");
    private static final int WRITERS = 8;
    private static final int LONGEST_WAIT_SECONDS = 300;

    private final EngineOptions options;
    private final TestClock clock;
    private OpenStore store;

    private JobStore(EngineOptions options, TestClock clock, OpenStore store) {
        this.options = options;
        this.clock = clock;
        this.store = store;
    }

    public static JobStore create(Path folder) throws EngineException {
        TestClock clock = new TestClock(START);
        EngineOptions options = EngineOptions.of(folder).with(clock).with(EngineOptions.Jobs.RUN);
        return new JobStore(options, clock, OpenStore.create(options));
    }

    /// The same on another disk.
    public static JobStore create(Path folder, Disk disk) throws EngineException {
        TestClock clock = new TestClock(START);
        EngineOptions options =
                EngineOptions.of(folder).with(disk, "").with(clock).with(EngineOptions.Jobs.RUN);
        return new JobStore(options, clock, OpenStore.create(options));
    }

    /// Opens a store with the system's clock.
    public static JobStore open(EngineOptions options) throws EngineException {
        return new JobStore(options, new TestClock(START), OpenStore.open(options));
    }

    public EngineOptions options() {
        return options;
    }

    public TestClock clock() {
        return clock;
    }

    public OpenStore store() {
        return store;
    }

    public Engine engine() {
        return store.engine();
    }

    public void reopen(EngineOptions.Jobs jobs) throws EngineException {
        store.close();
        store = OpenStore.open(options.with(jobs));
    }

    /// What `work` does to the closed store's database; it is open again afterwards.
    public <T> T whileClosed(ClosedStore.Work<T> work, EngineOptions.Jobs jobs) throws Exception {
        store.close();
        try {
            return new ClosedStore(options).database(work);
        } finally {
            store = OpenStore.open(options.with(jobs));
        }
    }

    /// Changes rows from outside.
    public void change(String sql, EngineOptions.Jobs jobs) throws Exception {
        assertThat(this.<Integer>whileClosed(database -> database.change(sql), jobs))
                .isPositive();
    }

    public KeyId key(String alias) throws EngineException {
        return key(alias, KeyOrigin.ALIYUN_KMS);
    }

    public KeyId key(String alias, KeyOrigin origin) throws EngineException {
        CreateKey.Request request =
                new CreateKey.Request(origin, KeySpec.AES_256, "", Optional.of(new KeyAlias("alias/" + alias)));
        return engine().keys().create().run(call(), request).id();
    }

    /// An external key with material.
    public KeyId external(String alias, MaterialExpiry expiry) throws EngineException, GeneralSecurityException {
        KeyId key = key(alias, KeyOrigin.EXTERNAL);
        ImportTicket ticket = engine().imports()
                .parameters()
                .run(call(), new GetParametersForImport.Request(key, WrappingAlgorithm.RSAES_OAEP_SHA_256));
        byte[] wrapped = Owner.wrap(ticket, Owner.material(KeySpec.AES_256.materialLength(), alias.hashCode()));
        engine().imports()
                .material()
                .run(
                        Call.root(CallOrigin.CONSOLE),
                        new ImportKeyMaterial.Request(key, ticket.token(), wrapped, expiry));
        return key;
    }

    public KeyVersionId newest(KeyId key) throws EngineException {
        return engine().keys()
                .describe()
                .run(call(), key.toString())
                .primaryVersion()
                .orElseThrow()
                .id();
    }

    public KeyVersionId rotate(KeyId key) throws EngineException {
        engine().keys().rotate().run(call(), key.toString());
        return newest(key);
    }

    public static EncryptionRule under(KeyId key) {
        return EncryptionRule.kms(key.toString());
    }

    public void put(String name, byte[] content, KeyId key) throws EngineException {
        store.put(name, content, under(key));
    }

    public ObjectDetails head(String name) throws EngineException {
        return engine().objects().head().run(call(), HeadObject.Request.of(BUCKET, new ObjectKey(name)));
    }

    /// All objects of the first bucket, by name.
    public List<ObjectDetails> heads() throws EngineException {
        List<ObjectDetails> heads = new ArrayList<>();
        for (ObjectEntry entry : engine().objects()
                .list()
                .run(call(), ListObjects.Request.of(BUCKET, ""))
                .objects()) {
            heads.add(head(entry.key().value()));
        }
        return heads;
    }

    /// Many small objects, several at a time.
    public void fill(int count, KeyId key) throws Exception {
        AtomicInteger left = new AtomicInteger(count);
        List<Future<?>> writers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            for (int i = 0; i < WRITERS; i++) {
                writers.add(threads.submit(() -> {
                    for (int n = left.getAndDecrement(); n > 0; n = left.getAndDecrement()) {
                        put("many/%06d".formatted(n), OpenStore.content(n % 50), key);
                    }
                    return count;
                }));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        }
    }

    /// What objects of [#fill] must hold.
    public void assertFilled(int count) throws Exception {
        for (int n = 1; n <= count; n++) {
            assertThat(store.get("many/%06d".formatted(n))).isEqualTo(OpenStore.content(n % 50));
        }
    }

    public void delete(String name) throws EngineException {
        engine().objects().delete().run(call(), new DeleteObject.Request(BUCKET, new ObjectKey(name)));
    }

    public void append(String name, long position, byte[] content, EncryptionRule rule) throws EngineException {
        engine().objects()
                .append()
                .run(
                        call(),
                        new AppendObject.Request(
                                BUCKET,
                                new ObjectKey(name),
                                position,
                                ObjectMetadata.none(),
                                Optional.of(rule),
                                new ByteArrayInputStream(content)));
    }

    public MultipartUpload initiate(BucketName bucket, String name, EncryptionRule rule) throws EngineException {
        return engine().multipart()
                .initiate()
                .run(
                        call(),
                        new InitiateMultipartUpload.Request(
                                bucket,
                                new ObjectKey(name),
                                ObjectMetadata.none(),
                                Optional.of(rule),
                                Overwrite.ALLOWED))
                .upload();
    }

    public void part(MultipartUpload upload, int number, byte[] content) throws EngineException {
        engine().multipart()
                .uploadPart()
                .run(
                        call(),
                        new UploadPart.Request(
                                upload,
                                number,
                                Optional.empty(),
                                UploadPart.Content.of(new ByteArrayInputStream(content))));
    }

    public void complete(MultipartUpload upload) throws EngineException {
        engine().multipart()
                .complete()
                .run(call(), new CompleteMultipartUpload.Request(upload, Optional.empty(), Overwrite.ALLOWED));
    }

    public KeyImpact impact(KeyId key) throws EngineException {
        return engine().impact().impact().run(call(), key.toString());
    }

    /// Everything under a key, read in pages of `limit`.
    public List<ObjectEntry> under(KeyId key, int limit) throws EngineException {
        ListKeyObjects.Request request =
                new ListKeyObjects.Request(key.toString(), Optional.empty(), Optional.empty(), Optional.empty(), limit);
        List<ObjectEntry> all = new ArrayList<>();
        ListKeyObjects.Page page = engine().impact().objects().run(call(), request);
        all.addAll(page.objects());
        while (page.next().isPresent()) {
            request = request.after(page);
            page = engine().impact().objects().run(call(), request);
            all.addAll(page.objects());
        }
        return all;
    }

    public JobSnapshot rewrap(KeyScope scope, RewrapTarget target) throws EngineException {
        return engine().jobs().startRewrap().run(call(), new StartRewrap.Request(scope, target));
    }

    /// What `act` does as soon as the job that `start` starts has come a little forward.
    public JobSnapshot meanwhile(Start start, During act) throws Exception {
        CompletableFuture<JobSnapshot> begun = new CompletableFuture<>();
        AtomicBoolean first = new AtomicBoolean(true);
        Consumer<JobSnapshot> listener = job -> {
            if (job.progress().objects() > 0 && first.getAndSet(false)) {
                try {
                    act.run(job);
                    begun.complete(job);
                } catch (Exception | AssertionError e) {
                    begun.completeExceptionally(e);
                }
            }
        };
        try (WatchJobs.Watch _ = engine().jobs().watch().run(call(), listener)) {
            start.run();
            return begun.get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        }
    }

    /// Starts a job.
    @FunctionalInterface
    public interface Start {
        void run() throws Exception;
    }

    /// What is done while a job runs, on the thread that works for it.
    @FunctionalInterface
    public interface During {
        void run(JobSnapshot job) throws Exception;
    }

    /// Rewraps and waits for the end.
    public JobSnapshot rewrapped(KeyScope scope, RewrapTarget target) throws EngineException {
        return ended(rewrap(scope, target).id());
    }

    public JobSnapshot job(JobId id) throws EngineException {
        return engine().jobs().get().run(call(), id);
    }

    public JobSnapshot ended(JobId id) throws EngineException {
        return await(id, job -> job.state().isEnded());
    }

    public JobSnapshot inState(JobId id, JobState state) throws EngineException {
        return await(id, job -> job.state() == state);
    }

    /// Waits until a job is as it should be: listens first, then looks, so that nothing is missed.
    public JobSnapshot await(JobId id, Predicate<JobSnapshot> wanted) throws EngineException {
        CompletableFuture<JobSnapshot> seen = new CompletableFuture<>();
        try (WatchJobs.Watch _ = engine().jobs().watch().run(call(), job -> {
            if (job.id().equals(id) && wanted.test(job)) {
                seen.complete(job);
            }
        })) {
            JobSnapshot now = job(id);
            return wanted.test(now) ? now : seen.get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("job " + id + " is " + job(id), e);
        }
    }

    @Override
    public void close() throws EngineException {
        store.close();
    }
}
