package io.strongroom.engine.reencrypt;

import io.strongroom.engine.meta.Database;
import io.strongroom.engine.meta.JobRow;
import io.strongroom.engine.model.AuditEntry;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.HistoryOptions;
import io.strongroom.engine.model.JobId;
import io.strongroom.engine.model.JobKind;
import io.strongroom.engine.model.JobLimits;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.model.JobSnapshot.Trouble;
import io.strongroom.engine.model.JobState;
import io.strongroom.engine.model.Problem;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs jobs on threads of its own, some at a time, oldest first; where it may not run them it
/// only knows them.
///
/// What a job has reached stands in the database alone. A crash, a seal and a pause leave it
/// there: what was running is queued again at the next opening. Safe for many threads.
public final class JobRunner implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    private static final int JOBS_AT_ONCE = 2;
    private static final int ATTEMPTS = 3;
    private static final long ASK_AGAIN_NANOS = 200_000_000;
    /// Most of them wait for the disk, and share its syncs.
    private static final int WORKERS = 16;

    private final Database database;
    private final Map<JobKind, JobWork> works;
    private volatile boolean runs;
    private final JobListeners listeners = new JobListeners();
    private final ExecutorService jobs = threads(JOBS_AT_ONCE, "strongroom-job-");
    private final ExecutorService workers = threads(WORKERS, "strongroom-job-worker-");
    private final Set<JobId> active = ConcurrentHashMap.newKeySet();
    private final Map<JobId, JobPace> paces = new ConcurrentHashMap<>();
    private volatile boolean closing;

    /// Whether jobs run here.
    public enum Mode {
        RUN,
        KEEP
    }

    public JobRunner(JobTools tools, Mode mode) {
        this.database = tools.database();
        this.works = Map.of(
                JobKind.REWRAP,
                new KeyJob(tools, new RewrapPages(tools)),
                JobKind.REENCRYPT,
                new KeyJob(tools, reencrypting(tools)),
                JobKind.HISTORY,
                HistoryJob.of(tools),
                JobKind.UNDO,
                UndoWork.of(tools),
                JobKind.SCRUB,
                ScrubJob.of(tools));
        this.runs = mode == Mode.RUN;
    }

    private static PageWork reencrypting(JobTools tools) {
        return new ObjectPages(tools, new ReencryptWork(tools, _ -> HistoryOptions.USUAL, KeyAim::at));
    }

    private static ExecutorService threads(int count, String name) {
        return Executors.newFixedThreadPool(
                count, Thread.ofPlatform().name(name, 1).daemon().factory());
    }

    /// Queues what was running when the store was last let go, and begins, if jobs run here.
    public void open() throws EngineException {
        requeueLeft();
        wake();
    }

    /// Runs jobs here although the store was opened to leave them alone.
    public void runFromNowOn() {
        runs = true;
        wake();
    }

    /// Says that there may be a job to run.
    public synchronized void wake() {
        for (int i = 0; i < JOBS_AT_ONCE && runs && !closing; i++) {
            jobs.execute(this::runQueued);
        }
    }

    /// From now on `listener` hears of every job that comes forward or changes its state, from
    /// working threads; it must be quick.
    public void watch(Consumer<JobSnapshot> listener) {
        listeners.add(listener);
    }

    /// No longer.
    public void unwatch(Consumer<JobSnapshot> listener) {
        listeners.remove(listener);
    }

    /// Moves a job to another state, and tells it.
    ///
    /// @param allowed whether it may be moved from the state it is in
    /// @throws EngineException with [Problem.NoSuchJob], or [Problem.WrongJobState] when it may
    ///     not
    public JobSnapshot move(JobId id, Predicate<JobState> allowed, JobState to, AuditEntry entry)
            throws EngineException {
        JobSnapshot moved = database.write(entry, tx -> {
            JobState from = JobStages.get(tx, id).snapshot().state();
            if (!allowed.test(from)) {
                throw new EngineException(new Problem.WrongJobState(id, from));
            }
            tx.jobs().move(id, from, to, tx.now(), Optional.empty());
            tx.note("jobState", to.name());
            return JobStages.get(tx, id).snapshot();
        });
        if (to == JobState.PAUSED || to == JobState.STOPPED) {
            pace(id).ifPresent(JobPace::halt);
        }
        listeners.tell(moved);
        return moved;
    }

    /// Sets how fast a job may work, from now on.
    ///
    /// @throws EngineException with [Problem.NoSuchJob], [Problem.WrongJobState] for one that has
    ///     ended, or [Problem.InvalidArgument] for one that copies no content
    public JobSnapshot limit(JobId id, JobLimits limits, AuditEntry entry) throws EngineException {
        JobSnapshot limited = database.write(entry, tx -> {
            JobSnapshot job = JobStages.get(tx, id).snapshot();
            if (!job.spec().kind().movesContent()) {
                throw new EngineException(
                        new Problem.InvalidArgument("JobKind", job.spec().kind().name()));
            }
            if (job.state().isEnded()) {
                throw new EngineException(new Problem.WrongJobState(id, job.state()));
            }
            tx.jobs().limit(id, limits);
            tx.note("workers", Integer.toString(limits.workers()));
            tx.note("bytesPerSecond", Long.toString(limits.bytesPerSecond()));
            return JobStages.get(tx, id).snapshot();
        });
        pace(id).ifPresent(pace -> pace.limit(limits));
        listeners.tell(limited);
        return limited;
    }

    /// A job with what is copied of objects that are not done yet, where it runs here.
    public JobSnapshot live(JobSnapshot job) {
        return pace(job.id())
                .map(pace -> job.with(job.progress().plus(pace.underway(), job.plan())))
                .orElse(job);
    }

    private Optional<JobPace> pace(JobId id) {
        return Optional.ofNullable(paces.get(id));
    }

    /// Tells who listens how a job is.
    public void announce(JobSnapshot job) {
        listeners.tell(job);
    }

    /// A database that failed is opened again by whoever asks it next; so it is asked again.
    private void runQueued() {
        while (!closing && !nothingWaits()) {
            LockSupport.parkNanos(ASK_AGAIN_NANOS);
        }
    }

    /// Runs jobs until none waits.
    ///
    /// @return false when nobody can tell now whether one waits
    private boolean nothingWaits() {
        try {
            requeueLeft();
            Optional<JobRow> next = claim();
            while (next.isPresent() && !closing) {
                run(next.get());
                active.remove(next.get().id());
                requeueLeft();
                next = claim();
            }
            return true;
        } catch (EngineException e) {
            LOG.warn("No job could be taken up now", e);
            return false;
        }
    }

    /// Queues jobs that are running by what the database says, though nobody here runs them: their
    /// beginning or their end was lost when the database failed.
    private void requeueLeft() throws EngineException {
        for (JobRow job : database.read(tables -> tables.jobs().inState(JobState.RUNNING))) {
            if (active.add(job.id())) {
                try {
                    requeue(job);
                } finally {
                    active.remove(job.id());
                }
            }
        }
    }

    private void requeue(JobRow job) throws EngineException {
        try {
            AuditEntry entry = JobAudit.entry(job, "RequeueJob", resource(job));
            move(job.id(), state -> state == JobState.RUNNING, JobState.QUEUED, entry);
        } catch (EngineException e) {
            if (!(e.problem() instanceof Problem.WrongJobState)) {
                throw e;
            }
        }
    }

    /// A job that was paused and resumed in a moment waits until its last run has left it.
    private Optional<JobRow> claim() throws EngineException {
        for (JobRow job : database.read(tables -> tables.jobs().inState(JobState.QUEUED))) {
            if (active.add(job.id())) {
                if (begin(job)) {
                    return Optional.of(job);
                }
                active.remove(job.id());
            }
        }
        return Optional.empty();
    }

    /// @return whether it was still waiting
    private boolean begin(JobRow job) throws EngineException {
        try {
            AuditEntry entry = JobAudit.entry(job, "RunJob", resource(job));
            move(job.id(), state -> state == JobState.QUEUED, JobState.RUNNING, entry);
            return true;
        } catch (EngineException e) {
            if (e.problem() instanceof Problem.WrongJobState) {
                return false;
            }
            active.remove(job.id());
            throw e;
        }
    }

    private void run(JobRow job) {
        JobPace pace = new JobPace(job.snapshot().limits(), () -> closing);
        paces.put(job.id(), pace);
        try {
            run(job, pace);
        } finally {
            paces.remove(job.id());
        }
    }

    /// Who paused the job, or set other limits, before its pace was known is heard here.
    ///
    /// @return whether it is still to run
    private boolean isWanted(JobRow job, JobPace pace) throws EngineException {
        JobSnapshot now =
                database.read(tables -> JobStages.get(tables, job.id()).snapshot());
        pace.limit(now.limits());
        return now.state() == JobState.RUNNING;
    }

    private void run(JobRow job, JobPace pace) {
        int left = ATTEMPTS;
        while (left > 0 && !closing) {
            left--;
            try {
                if (isWanted(job, pace)) {
                    work(job).run(job, new JobControl(workers, listeners, pace));
                }
                return;
            } catch (EngineException e) {
                left = Troubles.mayPass(e) ? left : 0;
                if (left == 0) {
                    failed(job, e);
                }
            } catch (RuntimeException e) {
                LOG.error("Job {} met a bug", job.id(), e);
                end(job, new Trouble("Unexpected", e.getClass().getSimpleName()));
                return;
            }
        }
    }

    private JobWork work(JobRow job) {
        JobWork work = works.get(job.snapshot().spec().kind());
        if (work == null) {
            throw new IllegalStateException(
                    "nobody does " + job.snapshot().spec().kind());
        }
        return work;
    }

    /// A job that somebody paused or stopped has not failed.
    private void failed(JobRow job, EngineException cause) {
        if (cause.problem() instanceof Problem.WrongJobState || cause.problem() instanceof Problem.Cancelled) {
            LOG.info("Job {} goes no further for now", job.id());
        } else if (!closing) {
            LOG.warn("Job {} could not go on", job.id(), cause);
            end(job, Troubles.of(cause.problem()));
        }
    }

    private void end(JobRow job, Trouble trouble) {
        try {
            JobSnapshot failed = database.write(JobAudit.entry(job, "FailJob", resource(job)), tx -> {
                tx.note("problem", trouble.problem());
                tx.jobs().move(job.id(), JobState.RUNNING, JobState.FAILED, tx.now(), Optional.of(trouble));
                return JobStages.get(tx, job.id()).snapshot();
            });
            listeners.tell(failed);
        } catch (EngineException e) {
            LOG.warn("Job {} could not be ended and will be taken up again", job.id(), e);
        }
    }

    private static String resource(JobRow job) {
        return JobAudit.resource(job.id());
    }

    /// Waits until no job runs any more; what was not done yet goes on after the next opening.
    @Override
    public void close() {
        synchronized (this) {
            closing = true;
        }
        jobs.close();
        workers.close();
    }
}
