package io.strongroom.engine.durability;

import static io.strongroom.engine.OpenStore.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.engine.EngineOptions;
import io.strongroom.engine.model.DataAlgorithm;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.HistoryPlan;
import io.strongroom.engine.model.HistoryScope;
import io.strongroom.engine.model.HistoryTarget;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.model.JobState;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyScope;
import io.strongroom.engine.model.RewrapTarget;
import io.strongroom.engine.reencrypt.JobStore;
import io.strongroom.engine.usecase.job.PreviewReencryption;
import io.strongroom.engine.usecase.job.StartReencryption;
import io.strongroom.engine.usecase.key.RescueKey;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Uploads, overwrites, copies, appends, multipart uploads and deletions go on while jobs rewrap
/// and re-encrypt what they make: nothing is lost, nothing overwritten, nobody is refused.
@Timeout(3600)
final class JobConcurrencyTest {
    private static final int WRITERS = 4;

    @TempDir
    Path folder;

    private final Random random = TestScale.random("job concurrency");
    private final Ledger ledger = new Ledger();

    @Test
    void writersAndJobsDoNotHarmEachOther() throws Exception {
        try (JobStore store = JobStore.create(folder.resolve("store"))) {
            Workload.prepare(store.store());
            KeyId spare = store.key("spare");
            List<Workload> writers = new ArrayList<>();
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                writers.add(new Workload(store.store(), "w" + i + "/", new Random(random.nextLong()), ledger));
                threads.add(Thread.ofPlatform().start(writers.getLast()));
            }
            try {
                runJobs(store, spare);
            } finally {
                writers.forEach(Workload::stop);
                for (Thread thread : threads) {
                    thread.join();
                }
            }
            assertThat(writers).extracting(Workload::end).containsOnly(Optional.empty());
            assertThat(ledger.reconcile(Workload.digests(store.store()))).isEmpty();
            System.out.println(ledger.acknowledgements() + " operations beside jobs");
            store.engine().sweep();
        }
        new ClosedStore(EngineOptions.of(folder.resolve("store"))).verify();
    }

    private static long ended(JobStore store, JobSnapshot job) throws Exception {
        JobSnapshot ended = store.ended(job.id());
        assertThat(ended.state()).isEqualTo(JobState.COMPLETED);
        assertThat(ended.progress().objects() + ended.progress().drift().gone())
                .as("all planned objects")
                .isEqualTo(ended.plan().objects());
        return ended.progress().objects();
    }

    private static JobSnapshot startHistory(JobStore store, EncryptionRule rule) throws Exception {
        HistoryPlan plan = store.engine()
                .jobs()
                .previewReencryption()
                .run(call(), new PreviewReencryption.Request(HistoryScope.all(), new HistoryTarget.Rule(rule)));
        return store.engine().jobs().startReencryption().run(call(), StartReencryption.Request.of(plan));
    }

    private void runJobs(JobStore store, KeyId spare) throws Exception {
        KeyId finance =
                store.engine().keys().describe().run(call(), Workload.ALIAS).id();
        long done = 0;
        int jobs = 0;
        for (int i = 0; jobs < TestScale.of(8, 120) || ledger.acknowledgements() < TestScale.of(150, 10_000); i++) {
            jobs++;
            KeyId from = i % 2 == 0 ? finance : spare;
            KeyId to = i % 2 == 0 ? spare : finance;
            done += ended(store, start(store, from, to, i));
            done += ended(store, startHistory(store, Workload.RULES.get(i % Workload.RULES.size())));
        }
        System.out.println(jobs + " jobs did " + done + " objects");
        assertThat(done).isPositive();
    }

    private static JobSnapshot start(JobStore store, KeyId from, KeyId to, int number) throws Exception {
        if (number % 4 < 2) {
            return store.rewrap(KeyScope.of(from), new RewrapTarget.Key(to));
        }
        RescueKey.Request request = new RescueKey.Request(
                from, to, new RescueKey.Method.Reencrypt(DataAlgorithm.AES_256), Optional.empty());
        return store.engine().impact().rescue().run(call(), request);
    }
}
