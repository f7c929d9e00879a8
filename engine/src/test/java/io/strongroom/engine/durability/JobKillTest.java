package io.strongroom.engine.durability;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.engine.EngineOptions.Jobs;
import io.strongroom.engine.OpenStore;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.model.JobState;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.ObjectEntry;
import io.strongroom.engine.reencrypt.JobStore;
import io.strongroom.engine.usecase.job.ListJobs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A process that rewraps all the time is killed at random moments: every job ends after the
/// restart, no object is done twice or left out, and no byte of ciphertext changes.
@Timeout(7200)
final class JobKillTest {
    @TempDir
    Path folder;

    private final Random random = TestScale.random("job kill");

    @Test
    void aKilledRewrapGoesOnAndTouchesNoCiphertext() throws Exception {
        int count = TestScale.of(300, 100_000);
        try (JobStore store = JobStore.create(folder.resolve("store"))) {
            KeyId one = store.key(KilledJob.ONE);
            store.key(KilledJob.OTHER);
            store.fill(count, one);
            store.engine().sweep();
        }
        Map<String, String> files = hashes();
        int rounds = TestScale.of(5, 25);
        for (int round = 0; round < rounds; round++) {
            KilledAfterSteps.run(KilledJob.class, folder, random.nextInt(TestScale.of(30, 400)));
            try (OpenStore store = OpenStore.open(KilledJob.options(folder).with(Jobs.KEEP))) {
                store.engine().sweep();
            }
            new ClosedStore(KilledJob.options(folder)).verify();
        }
        try (JobStore store = JobStore.open(KilledJob.options(folder))) {
            check(store, count);
        }
        assertThat(hashes()).as("ciphertext").isEqualTo(files);
    }

    private void check(JobStore store, int count) throws Exception {
        List<JobSnapshot> jobs = store.engine().jobs().list().run(OpenStore.call(), ListJobs.Request.newest(1000));
        for (JobSnapshot job : jobs) {
            JobSnapshot ended = store.ended(job.id());
            assertThat(ended.state()).as("job %s", job.id()).isEqualTo(JobState.COMPLETED);
            assertThat(ended.progress().objects()).as("job %s", job.id()).isEqualTo(count);
            assertThat(ended.progress().drift().isNone()).as("job %s", job.id()).isTrue();
        }
        System.out.println(jobs.size() + " jobs over " + count + " objects survived");
        assertThat(jobs).isNotEmpty();
        store.assertFilled(count);
        assertThat(store.engine()
                        .objects()
                        .head()
                        .run(OpenStore.call(), KilledJob.first())
                        .envelope()
                        .generation())
                .as("each job wrapped each data key once")
                .isEqualTo(1 + jobs.size());
        List<ObjectEntry> under = store.under(KilledJob.current(store.engine(), count), 1000);
        assertThat(under).hasSize(count);
    }

    private Map<String, String> hashes() throws Exception {
        Map<String, String> hashes = new TreeMap<>();
        Path blobs = folder.resolve("store").resolve("blobs");
        try (Stream<Path> walk = Files.walk(blobs)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                hashes.put(blobs.relativize(file).toString(), HexFormat.of().formatHex(hash));
            }
        }
        return hashes;
    }
}
