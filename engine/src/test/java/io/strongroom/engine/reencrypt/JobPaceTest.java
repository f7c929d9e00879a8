package io.strongroom.engine.reencrypt;

import static io.strongroom.engine.OpenStore.call;
import static io.strongroom.engine.OpenStore.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.strongroom.engine.EngineOptions;
import io.strongroom.engine.model.EncryptionMode;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.HistoryOptions;
import io.strongroom.engine.model.HistoryPlan;
import io.strongroom.engine.model.HistoryScope;
import io.strongroom.engine.model.HistoryTarget;
import io.strongroom.engine.model.JobId;
import io.strongroom.engine.model.JobLimits;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.model.JobState;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyScope;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.RewrapTarget;
import io.strongroom.engine.usecase.job.LimitJob;
import io.strongroom.engine.usecase.job.PreviewReencryption;
import io.strongroom.engine.usecase.job.StartReencryption;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Jobs that are told how fast they may work, and jobs that are stopped in the middle of an object.
final class JobPaceTest {
    private static final int LARGE = 8 * 1024 * 1024;
    /// At which the object would take more than two hours.
    private static final JobLimits CRAWL = new JobLimits(2, 1024);

    @TempDir
    Path folder;

    private JobStore store;

    @BeforeEach
    void open() throws Exception {
        store = JobStore.create(folder.resolve("store"));
        store.store().put("large", content(LARGE), EncryptionRule.none());
    }

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    private JobId crawl() throws EngineException {
        HistoryPlan plan = store.engine()
                .jobs()
                .previewReencryption()
                .run(
                        call(),
                        new PreviewReencryption.Request(
                                HistoryScope.all(), new HistoryTarget.Rule(EncryptionRule.ossManaged())));
        return store.engine()
                .jobs()
                .startReencryption()
                .run(call(), new StartReencryption.Request(plan, HistoryOptions.USUAL, CRAWL))
                .id();
    }

    private JobSnapshot limit(JobId job, JobLimits limits) throws EngineException {
        return store.engine().jobs().limit().run(call(), new LimitJob.Request(job, limits));
    }

    private Problem refused(JobId job, JobLimits limits) {
        return catchThrowableOfType(EngineException.class, () -> limit(job, limits))
                .problem();
    }

    private void assertDone(JobId job) throws Exception {
        assertThat(store.ended(job).state()).isEqualTo(JobState.COMPLETED);
        assertThat(store.head("large").entry().encryption().mode()).isEqualTo(EncryptionMode.SSE_OSS);
        assertThat(store.store().get("large")).isEqualTo(content(LARGE));
    }

    @Test
    void aSlowJobTellsItsBytesInTheMiddleOfAnObjectAndTakesOtherLimitsAtOnce() throws Exception {
        JobId job = crawl();
        JobSnapshot slow = store.await(job, now -> now.progress().bytes() > 0);
        assertThat(slow.progress().objects()).isZero();
        assertThat(slow.progress().bytes()).isLessThan(LARGE);

        assertThat(limit(job, JobLimits.NONE).limits()).isEqualTo(JobLimits.NONE);
        assertDone(job);
    }

    @Test
    void aJobThatIsPausedInTheMiddleOfAnObjectLeavesItAsItIsAndGoesOnLater() throws Exception {
        JobId job = crawl();
        store.await(job, now -> now.progress().bytes() > 0);

        store.engine().jobs().pause().run(call(), job);
        store.reopen(EngineOptions.Jobs.RUN);

        assertThat(store.job(job).state()).isEqualTo(JobState.PAUSED);
        assertThat(store.job(job).limits()).isEqualTo(CRAWL);
        assertThat(store.head("large").entry().encryption().mode()).isEqualTo(EncryptionMode.NONE);
        limit(job, JobLimits.NONE);
        store.engine().jobs().resume().run(call(), job);
        assertDone(job);
    }

    @Test
    void aJobThatIsResumedAMomentAfterItWasPausedGoesOn() throws Exception {
        JobId job = crawl();
        store.await(job, now -> now.progress().bytes() > 0);

        store.engine().jobs().pause().run(call(), job);
        store.engine().jobs().resume().run(call(), job);
        limit(job, JobLimits.NONE);

        assertDone(job);
    }

    @Test
    void aStoreIsSealedInTheMiddleOfASlowObject() throws Exception {
        JobId job = crawl();
        store.await(job, now -> now.progress().bytes() > 0);

        store.reopen(EngineOptions.Jobs.RUN);

        limit(job, JobLimits.NONE);
        assertDone(job);
    }

    @Test
    void whatHasEndedOrCopiesNothingHasNoLimits() throws Exception {
        JobId job = crawl();
        store.engine().jobs().cancel().run(call(), job);
        assertThat(refused(job, JobLimits.NONE)).isEqualTo(new Problem.WrongJobState(job, JobState.STOPPED));

        KeyId key = store.key("one");
        JobSnapshot rewrap = store.rewrapped(KeyScope.of(key), new RewrapTarget.NewestVersion());
        assertThat(refused(rewrap.id(), JobLimits.NONE)).isInstanceOf(Problem.InvalidArgument.class);
    }
}
