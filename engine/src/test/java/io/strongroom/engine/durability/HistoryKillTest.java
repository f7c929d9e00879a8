package io.strongroom.engine.durability;

import static io.strongroom.engine.OpenStore.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.engine.EngineOptions.Jobs;
import io.strongroom.engine.OpenStore;
import io.strongroom.engine.model.HistoryTarget;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.model.JobSpec;
import io.strongroom.engine.model.JobState;
import io.strongroom.engine.model.ObjectDetails;
import io.strongroom.engine.reencrypt.JobStore;
import io.strongroom.engine.usecase.job.ListJobs;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A process that brings everything to one encryption after the other is killed at random moments:
/// every job ends after the restart, no object is done twice or left out, and each is what it was
/// under its name.
@Timeout(7200)
final class HistoryKillTest {
    @TempDir
    Path folder;

    private final Random random = TestScale.random("history kill");

    @Test
    void aKilledReencryptionGoesOnAndLeavesEachObjectAsItWas() throws Exception {
        int count = TestScale.of(80, 5_000);
        Map<String, List<Object>> before;
        try (JobStore store = JobStore.create(folder.resolve("store"))) {
            Workload.prepare(store.store());
            store.fill(count, store.key(KilledJob.ONE));
            before = facts(store);
        }
        int rounds = TestScale.of(3, 50);
        for (int round = 0; round < rounds; round++) {
            KilledAfterSteps.run(KilledHistory.class, folder, random.nextInt(TestScale.of(90, 150)));
            try (OpenStore store = OpenStore.open(KilledJob.options(folder).with(Jobs.KEEP))) {
                store.engine().sweep();
            }
            new ClosedStore(KilledJob.options(folder)).verify();
        }
        try (JobStore store = JobStore.open(KilledJob.options(folder))) {
            check(store, count);
            assertThat(facts(store)).isEqualTo(before);
        }
    }

    private void check(JobStore store, int count) throws Exception {
        List<JobSnapshot> jobs = store.engine().jobs().list().run(call(), ListJobs.Request.newest(1000));
        for (JobSnapshot job : jobs) {
            JobSnapshot ended = store.ended(job.id());
            assertThat(ended.state()).as("job %s", job.id()).isEqualTo(JobState.COMPLETED);
            assertThat(ended.progress().objects())
                    .as("objects of job %s", job.id())
                    .isEqualTo(ended.plan().objects());
            assertThat(ended.progress().drift().isNone()).as("job %s", job.id()).isTrue();
        }
        System.out.println(jobs.size() + " re-encryptions of " + count + " objects survived");
        assertThat(jobs).isNotEmpty();
        long undone =
                jobs.stream().filter(job -> job.spec() instanceof JobSpec.Undo).count();
        System.out.println(undone + " of them put back what another replaced");
        if (jobs.getFirst().spec() instanceof JobSpec.History last
                && last.target() instanceof HistoryTarget.Rule(var rule)) {
            assertThat(KilledHistory.plan(store.engine(), rule).plan().objects())
                    .as("left to do")
                    .isZero();
        }
    }

    /// What stays of each object, whatever encrypts it.
    private static Map<String, List<Object>> facts(JobStore store) throws Exception {
        Map<String, List<Object>> facts = new TreeMap<>();
        Map<String, String> digests = Workload.digests(store.store());
        for (Map.Entry<String, String> object : digests.entrySet()) {
            ObjectDetails head = store.head(object.getKey());
            facts.put(
                    object.getKey(),
                    List.of(
                            object.getValue(),
                            head.entry().etag(),
                            head.entry().crc64(),
                            head.entry().lastModified(),
                            head.metadata()));
        }
        return facts;
    }
}
