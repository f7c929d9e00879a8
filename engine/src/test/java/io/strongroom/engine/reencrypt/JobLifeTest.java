package io.strongroom.engine.reencrypt;

import static io.strongroom.engine.OpenStore.BUCKET;
import static io.strongroom.engine.OpenStore.call;
import static io.strongroom.engine.OpenStore.content;
import static io.strongroom.engine.OpenStore.problemOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.engine.EngineOptions.Jobs;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.JobFailure;
import io.strongroom.engine.model.JobId;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.model.JobSnapshot.Drift;
import io.strongroom.engine.model.JobSnapshot.Trouble;
import io.strongroom.engine.model.JobState;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyScope;
import io.strongroom.engine.model.KeyVersionId;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.RewrapTarget;
import io.strongroom.engine.usecase.job.ListJobFailures;
import io.strongroom.engine.usecase.job.ListJobs;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Jobs begin, pause, go on, stop, fail and end, also across restarts.
final class JobLifeTest {
    private static final int MANY = 400;

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
    }

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    private JobSnapshot toOther() throws Exception {
        return store.rewrap(KeyScope.of(key), new RewrapTarget.Key(other));
    }

    /// A job that was paused when it had come a little forward.
    private JobSnapshot paused() throws Exception {
        store.fill(MANY, key);
        AtomicReference<JobSnapshot> paused = new AtomicReference<>();
        store.meanwhile(
                this::toOther, job -> paused.set(store.engine().jobs().pause().run(call(), job.id())));
        assertThat(paused.get().state()).isEqualTo(JobState.PAUSED);
        assertThat(paused.get().progress().objects()).isBetween(1L, MANY - 1L);
        return paused.get();
    }

    @Test
    void aPausedJobChangesNothingMoreAndGoesOnWhereItWas() throws Exception {
        JobSnapshot paused = paused();

        store.reopen(Jobs.RUN);
        assertThat(store.job(paused.id())).isEqualTo(paused);
        assertThat(store.under(other, 1000)).hasSize((int) paused.progress().objects());
        store.engine().jobs().resume().run(call(), paused.id());
        JobSnapshot ended = store.ended(paused.id());

        assertThat(ended.state()).isEqualTo(JobState.COMPLETED);
        assertThat(ended.progress())
                .isEqualTo(new JobSnapshot.Progress(MANY, ended.plan().bytes(), 0, 0, new Drift(0, 0, 0)));
        assertThat(store.impact(key).isEmpty()).isTrue();
        store.assertFilled(MANY);
    }

    @Test
    void aStoppedJobLeavesWhatItDidAndCannotGoOn() throws Exception {
        JobSnapshot paused = paused();

        JobSnapshot stopped = store.engine().jobs().cancel().run(call(), paused.id());

        assertThat(stopped.state()).isEqualTo(JobState.STOPPED);
        assertThat(stopped.ended()).isPresent();
        assertThat(store.under(other, 1000)).hasSize((int) paused.progress().objects());
        assertThat(problemOf(() -> store.engine().jobs().resume().run(call(), paused.id())))
                .isEqualTo(new Problem.WrongJobState(paused.id(), JobState.STOPPED));
        assertThat(problemOf(() -> store.engine().jobs().pause().run(call(), paused.id())))
                .isInstanceOf(Problem.WrongJobState.class);
        assertThat(problemOf(() -> store.engine().jobs().cancel().run(call(), new JobId(99))))
                .isEqualTo(new Problem.NoSuchJob(new JobId(99)));
    }

    @Test
    void aJobThatIsSealedInTheMiddleGoesOnWhereJobsRun() throws Exception {
        store.fill(MANY, key);
        AtomicReference<JobId> id = new AtomicReference<>();
        store.meanwhile(this::toOther, job -> id.set(job.id()));
        store.reopen(Jobs.KEEP);

        JobSnapshot waiting = store.job(id.get());
        assertThat(waiting.state()).isEqualTo(JobState.QUEUED);
        assertThat(waiting.progress().objects()).isBetween(1L, MANY - 1L);
        store.reopen(Jobs.KEEP);
        assertThat(store.job(id.get()).progress()).isEqualTo(waiting.progress());
        store.reopen(Jobs.RUN);
        JobSnapshot ended = store.ended(id.get());

        assertThat(ended.state()).isEqualTo(JobState.COMPLETED);
        assertThat(ended.progress().objects()).isEqualTo(MANY);
        assertThat(ended.started()).isEqualTo(waiting.started());
        store.assertFilled(MANY);
    }

    @Test
    void aTargetThatCannotBeUsedFailsTheJobUntilItCanAgain() throws Exception {
        JobSnapshot paused = paused();
        store.engine().keys().disable().run(call(), other);

        store.engine().jobs().resume().run(call(), paused.id());
        JobSnapshot failed = store.ended(paused.id());
        assertThat(failed.state()).isEqualTo(JobState.FAILED);
        assertThat(failed.trouble()).contains(new Trouble("KeyNotUsable", "legal Disabled"));
        assertThat(failed.progress()).isEqualTo(paused.progress());

        store.engine().keys().enable().run(call(), other);
        store.engine().jobs().resume().run(call(), paused.id());
        JobSnapshot ended = store.inState(paused.id(), JobState.COMPLETED);
        assertThat(ended.progress().objects()).isEqualTo(MANY);
        assertThat(ended.trouble()).isEmpty();
    }

    @Test
    void objectsWhoseKeyWasTakenAwayAreListedAndTheJobSaysSo() throws Exception {
        JobSnapshot paused = paused();
        store.engine().keys().disable().run(call(), key);

        store.engine().jobs().resume().run(call(), paused.id());
        JobSnapshot ended = store.ended(paused.id());

        long left = MANY - paused.progress().objects();
        assertThat(ended.state()).isEqualTo(JobState.COMPLETED_WITH_FAILURES);
        assertThat(ended.progress().failed()).isEqualTo(left);
        List<JobFailure> failures = failures(ended.id());
        assertThat(failures).hasSize((int) left);
        assertThat(failures)
                .allSatisfy(failure ->
                        assertThat(failure.trouble()).isEqualTo(new Trouble("KeyNotUsable", "finance Disabled")));
        store.engine().keys().enable().run(call(), key);
        assertThat(store.ended(toOther().id()).progress().objects()).isEqualTo(left);
        store.assertFilled(MANY);
    }

    private List<JobFailure> failures(JobId job) throws Exception {
        return store.engine().jobs().failures().run(call(), ListJobFailures.Request.of(job));
    }

    @Test
    void aTamperedDataKeyIsAListedFailureAndTheOthersAreDone() throws Exception {
        store.put("a", content(10), key);
        store.put("b", content(10), key);
        store.put("c", content(10), key);
        store.change(
                "update object_version set wrapped_key = (select wrapped_key from object_version where object_key = X'63')"
                        + " where object_key = X'62'",
                Jobs.RUN);

        JobSnapshot ended = store.ended(toOther().id());

        assertThat(ended.state()).isEqualTo(JobState.COMPLETED_WITH_FAILURES);
        assertThat(ended.progress().objects()).isEqualTo(2);
        JobFailure failure = failures(ended.id()).getFirst();
        assertThat(failure.bucket()).contains(BUCKET);
        assertThat(failure.key()).isEqualTo(new ObjectKey("b"));
        assertThat(failure.subject()).isEqualTo(JobFailure.Subject.OBJECT);
        assertThat(failure.trouble().problem()).isEqualTo("KeyTampered");
        assertThat(store.store().get("a")).isEqualTo(content(10));
        assertThat(store.store().get("c")).isEqualTo(content(10));
    }

    @Test
    void anEditedJobIsNeverRunAndKeepsNoOtherFromRunning() throws Exception {
        store.put("a", content(10), key);
        store.reopen(Jobs.KEEP);
        JobId edited = toOther().id();
        JobId genuine = toOther().id();
        store.change(
                "update job set spec = replace(spec, '" + other + "', '" + key + "') where job_id = " + edited,
                Jobs.RUN);

        assertThat(store.ended(genuine).progress().objects()).isEqualTo(1);
        assertThat(problemOf(() -> store.job(edited))).isEqualTo(new Problem.KeyTampered("job " + edited));
    }

    @Test
    void anEditedPlanFailsItsJob() throws Exception {
        store.put("a", content(10), key);
        store.put("b", content(10), key);
        store.reopen(Jobs.KEEP);
        JobId id = toOther().id();
        store.change("update job_page set entries = X'0201', objects = 1", Jobs.RUN);

        JobSnapshot failed = store.ended(id);

        assertThat(failed.state()).isEqualTo(JobState.FAILED);
        assertThat(failed.trouble()).contains(new Trouble("KeyTampered", "job/" + id));
        assertThat(store.under(key, 10)).hasSize(2);
    }

    @Test
    void whatChangedSinceThePlanIsReported() throws Exception {
        for (String name : List.of("deleted", "replaced", "kept")) {
            store.put(name, content(10), key);
        }
        store.append("log", 0, content(10), JobStore.under(key));
        store.reopen(Jobs.KEEP);
        JobSnapshot planned = toOther();
        store.delete("deleted");
        store.put("replaced", content(20), key);
        store.append("log", 10, content(5), JobStore.under(key));
        store.put("new", content(10), key);
        store.reopen(Jobs.RUN);

        JobSnapshot ended = store.ended(planned.id());

        assertThat(ended.state()).isEqualTo(JobState.COMPLETED);
        assertThat(ended.plan()).isEqualTo(planned.plan());
        assertThat(ended.plan().objects()).isEqualTo(4);
        assertThat(ended.progress().objects()).isEqualTo(2);
        assertThat(ended.progress().drift()).isEqualTo(new Drift(2, 1, 2));
        assertThat(store.under(key, 10))
                .extracting(entry -> entry.key().value())
                .containsExactlyInAnyOrder("replaced", "new");
        assertThat(store.store().get("log")).startsWith(content(10)).endsWith(content(5));
    }

    @Test
    void whatCannotSucceedIsRefusedAtOnce() throws Exception {
        KeyScope scope = KeyScope.of(key);
        assertThat(problemOf(() -> store.rewrap(scope, new RewrapTarget.Key(key))))
                .isEqualTo(new Problem.InvalidArgument("TargetKeyId", key.toString()));
        assertThat(problemOf(() -> store.rewrap(scope, new RewrapTarget.Key(new KeyId(new UUID(1, 1))))))
                .isInstanceOf(Problem.KeyNotFound.class);
        assertThat(problemOf(() ->
                        store.rewrap(scope.under(new KeyVersionId(new UUID(1, 1))), new RewrapTarget.NewestVersion())))
                .isInstanceOf(Problem.KeyNotFound.class);
        assertThat(problemOf(() -> store.rewrap(scope.in(new BucketName("nowhere")), new RewrapTarget.NewestVersion())))
                .isInstanceOf(Problem.NoSuchBucket.class);
        store.engine().keys().disable().run(call(), other);
        assertThat(problemOf(this::toOther)).isInstanceOf(Problem.KeyNotUsable.class);
        assertThat(problemOf(() -> store.rewrap(KeyScope.of(other), new RewrapTarget.NewestVersion())))
                .isInstanceOf(Problem.KeyNotUsable.class);
        assertThat(store.engine().jobs().list().run(call(), ListJobs.Request.newest(10)))
                .isEmpty();
    }

    @Test
    void jobsAreListedNewestFirstPageByPage() throws Exception {
        JobId first = store.ended(toOther().id()).id();
        JobId second = store.ended(toOther().id()).id();
        JobId third = store.ended(toOther().id()).id();

        List<JobSnapshot> page = store.engine().jobs().list().run(call(), ListJobs.Request.newest(2));
        assertThat(page).extracting(JobSnapshot::id).containsExactly(third, second);
        assertThat(store.engine().jobs().list().run(call(), new ListJobs.Request(Optional.of(second), 2)))
                .extracting(JobSnapshot::id)
                .containsExactly(first);
        assertThat(page).extracting(JobSnapshot::state).containsOnly(JobState.COMPLETED);
    }
}
