package io.strongroom.engine.durability;

import static io.strongroom.engine.OpenStore.BUCKET;
import static io.strongroom.engine.OpenStore.call;
import static io.strongroom.engine.OpenStore.content;
import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.engine.EngineOptions;
import io.strongroom.engine.EngineOptions.Jobs;
import io.strongroom.engine.blob.FaultyDisk;
import io.strongroom.engine.model.DataAlgorithm;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.FormerContent;
import io.strongroom.engine.model.HistoryOptions;
import io.strongroom.engine.model.HistoryPlan;
import io.strongroom.engine.model.HistoryScope;
import io.strongroom.engine.model.HistoryTarget;
import io.strongroom.engine.model.JobId;
import io.strongroom.engine.model.JobLimits;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.model.JobState;
import io.strongroom.engine.model.KeyAct;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyState;
import io.strongroom.engine.reencrypt.JobStore;
import io.strongroom.engine.usecase.job.ListJobs;
import io.strongroom.engine.usecase.job.PreviewReencryption;
import io.strongroom.engine.usecase.job.StartReencryption;
import io.strongroom.engine.usecase.key.RescueKey;
import io.strongroom.engine.usecase.object.MultipartUpload;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A rescue with a fault at each single step of the disk and of the database: after the restart it
/// ends, every object can be read, the key goes out of use exactly when nothing is left under it,
/// and no file is left over.
@Timeout(1800)
final class JobFaultTest {
    private static final List<FaultyDisk.Fault> FAULTS = List.of(FaultyDisk.Fault.values());
    private static final int OBJECTS = 20;
    private static final String KEY = "finance";
    private static final String TARGET = "legal";

    @TempDir
    Path folder;

    private final Random random = TestScale.random("job faults");
    private int runs;

    /// How objects are brought under the other key.
    enum Way {
        REWRAP,
        REENCRYPT,
        HISTORY,
        /// Puts back what the first job of the store replaced.
        UNDO;

        /// Whether running uploads come along and the key is disabled at the end.
        boolean rescues() {
            return this == REWRAP || this == REENCRYPT;
        }

        JobSnapshot start(JobStore store) throws EngineException {
            return switch (this) {
                case REWRAP -> rescue(store, new RescueKey.Method.Rewrap());
                case REENCRYPT -> rescue(store, new RescueKey.Method.Reencrypt(DataAlgorithm.AES_256));
                case HISTORY -> history(store, TARGET, HistoryOptions.USUAL);
                case UNDO -> store.engine().jobs().undo().run(call(), new JobId(1));
            };
        }

        /// The key that objects are under before.
        String from() {
            return this == UNDO ? TARGET : KEY;
        }

        private static JobSnapshot rescue(JobStore store, RescueKey.Method method) throws EngineException {
            RescueKey.Request request = new RescueKey.Request(
                    KilledJob.id(store.engine(), KEY),
                    KilledJob.id(store.engine(), TARGET),
                    method,
                    Optional.of(new KeyAct.Disable()));
            return store.engine().impact().rescue().run(call(), request);
        }

        private static JobSnapshot history(JobStore store, String target, HistoryOptions options)
                throws EngineException {
            HistoryPlan plan = store.engine()
                    .jobs()
                    .previewReencryption()
                    .run(
                            call(),
                            new PreviewReencryption.Request(
                                    HistoryScope.all(), new HistoryTarget.Rule(EncryptionRule.kms("alias/" + target))));
            return store.engine()
                    .jobs()
                    .startReencryption()
                    .run(call(), new StartReencryption.Request(plan, options, JobLimits.NONE));
        }
    }

    /// What fails.
    private enum Where {
        DISK,
        DATABASE
    }

    private void makeTemplate(Way way) throws Exception {
        try (JobStore store = JobStore.create(folder.resolve("template"))) {
            KeyId key = store.key(KEY);
            KeyId target = store.key(TARGET);
            KeyId from = way.from().equals(KEY) ? key : target;
            store.fill(OBJECTS, from);
            store.append("log", 0, content(300), JobStore.under(from));
            store.append("log", 300, content(10), JobStore.under(from));
            if (way == Way.UNDO) {
                HistoryOptions keep = HistoryOptions.USUAL.with(new FormerContent.Keep(30));
                store.ended(Way.history(store, KEY, keep).id());
            }
            MultipartUpload upload = store.initiate(BUCKET, "film", JobStore.under(key));
            store.part(upload, 1, content(100));
            store.engine().sweep();
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aFaultAtAnyStepLeavesEveryObjectReadableAndTheJobEnds(Way way) throws Exception {
        makeTemplate(way);
        for (Where where : Where.values()) {
            int steps = steps(way, where);
            int stride = TestScale.isFull() ? 1 : 3 * Math.max(1, steps / 2);
            for (int run = random.nextInt(stride); run < 3 * steps; run += stride) {
                tell(way, where, run / 3 + 1, FAULTS.get(run % FAULTS.size()));
            }
        }
        System.out.println(way + " with a fault: " + runs + " runs");
        assertThat(runs).isPositive();
    }

    private int steps(Way way, Where where) throws Exception {
        try (Fresh fresh = new Fresh()) {
            int before = fresh.steps(where);
            fresh.store.ended(way.start(fresh.store).id());
            return fresh.steps(where) - before;
        }
    }

    private void tell(Way way, Where where, int k, FaultyDisk.Fault fault) throws Exception {
        runs++;
        String name = "%s, %s at step %d of the %s".formatted(way, fault, k, where);
        Fresh fresh = new Fresh();
        fresh.failAt(where, k, fault);
        fresh.runUntilEndedOrDead(way);
        fresh.close();
        if (fault == FaultyDisk.Fault.CRASH && random.nextBoolean()) {
            fresh.losePower(random);
        }
        fresh.heal();
        try (JobStore again = JobStore.open(fresh.options)) {
            finish(again, way, name);
            assertReadable(again, way, name);
            again.engine().sweep();
        }
        verify(fresh.options, name);
    }

    /// Takes up what failed, begins what never was begun, and starts anew for what a fault made a
    /// listed failure.
    private static void finish(JobStore store, Way way, String name) throws Exception {
        List<JobSnapshot> jobs = store.engine().jobs().list().run(call(), ListJobs.Request.newest(10));
        boolean begun = jobs.size() > (way == Way.UNDO ? 1 : 0);
        JobSnapshot last = begun ? jobs.getFirst() : way.start(store);
        if (last.state() == JobState.FAILED) {
            store.engine().jobs().resume().run(call(), last.id());
        }
        JobSnapshot ended = store.await(
                last.id(), job -> job.state() != JobState.FAILED && job.state().isEnded());
        if (ended.state() == JobState.COMPLETED_WITH_FAILURES) {
            assertThat(state(store)).as(name).isEqualTo(KeyState.ENABLED);
            ended = store.ended(way.start(store).id());
        }
        assertThat(ended.state()).as(name).isEqualTo(JobState.COMPLETED);
        assertThat(state(store)).as(name).isEqualTo(way.rescues() ? KeyState.DISABLED : KeyState.ENABLED);
    }

    private static KeyState state(JobStore store) throws EngineException {
        return store.engine().keys().describe().run(call(), "alias/" + KEY).state();
    }

    private static void assertReadable(JobStore store, Way way, String name) throws Exception {
        store.assertFilled(OBJECTS);
        assertThat(store.store().get("log"))
                .as(name)
                .hasSize(310)
                .startsWith(content(300))
                .endsWith(content(10));
        assertThat(store.impact(KilledJob.id(store.engine(), KEY)).objects().objects())
                .as(name)
                .isZero();
        assertThat(store.impact(KilledJob.id(store.engine(), TARGET)).objects().objects())
                .as(name)
                .isEqualTo(OBJECTS + 1);
        assertThat(store.impact(KilledJob.id(store.engine(), way.rescues() ? TARGET : KEY))
                        .uploads())
                .as(name)
                .isEqualTo(1);
    }

    private static void verify(EngineOptions options, String name) {
        try {
            new ClosedStore(options).verify();
        } catch (Exception | AssertionError e) {
            throw new AssertionError(name, e);
        }
    }

    /// A copy of the template on a disk that can fail.
    private final class Fresh implements AutoCloseable {
        final EngineOptions options;
        final FaultyDisk disk;
        final DatabaseFiles database;
        final JobStore store;

        Fresh() throws Exception {
            Path root = Files.createTempDirectory(folder, "store");
            copy(folder.resolve("template"), root);
            disk = new FaultyDisk(root, PowerLossTest.NOT_ON_DISK);
            database = DatabaseFiles.of(root);
            options = EngineOptions.of(root).with(disk, DatabaseFiles.SCHEME).with(Jobs.RUN);
            store = JobStore.open(options);
        }

        int steps(Where where) {
            return where == Where.DISK ? disk.steps() : database.steps();
        }

        void failAt(Where where, int k, FaultyDisk.Fault fault) {
            if (where == Where.DISK) {
                disk.failAt(k, fault);
            } else {
                database.failAt(k, DatabaseFiles.Fault.valueOf(fault.name()));
            }
        }

        /// Nobody tells of the end of a process that is dead.
        void runUntilEndedOrDead(Way way) {
            try {
                JobSnapshot job = way.start(store);
                while (!isDead() && !store.job(job.id()).state().isEnded()) {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
                }
            } catch (EngineException e) {
                assertThat(e.problem())
                        .as("the fault hit the start itself, or the look at the job")
                        .isNotNull();
            }
        }

        private boolean isDead() {
            return disk.isDead() || database.isDead();
        }

        /// A dead process has neither disk.
        void losePower(Random chance) throws Exception {
            disk.losePower();
            database.losePower(chance, chance.nextDouble());
        }

        void heal() {
            disk.heal();
            database.heal();
        }

        @Override
        public void close() {
            PowerLossTest.close(store.store());
        }
    }

    private static void copy(Path from, Path to) throws Exception {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.filter(path -> !path.equals(from)).toList()) {
                Files.copy(path, to.resolve(from.relativize(path)));
            }
        }
    }
}
