package io.strongroom.app.cli;

import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.JobFailure;
import io.strongroom.engine.model.JobId;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.model.JobState;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.job.ListJobFailures;
import io.strongroom.engine.usecase.job.WatchJobs;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Starts a job and waits for its end. Ctrl+C stops the job for good; what it did stays.
final class JobRun {

    private static final int NAMED_FAILURES = 20;
    private static final long LOOK_AGAIN_MILLIS = 1000;

    private final OpenStore store;
    private final Terminal terminal;
    private final CancelSignal cancel;
    private final Semaphore news = new Semaphore(0);

    JobRun(OpenStore store, Terminal terminal, CancelSignal cancel) {
        this.store = store;
        this.terminal = terminal;
        this.cancel = cancel;
    }

    /// Starts a job.
    @FunctionalInterface
    interface Start {
        JobSnapshot run(Call call) throws EngineException;
    }

    /// The job as it ended.
    ///
    /// @throws CommandFailure when not all was done; what failed was named on standard error
    JobSnapshot toItsEnd(Start start) throws EngineException, CommandFailure {
        cancel.onCancel(news::release);
        try (WatchJobs.Watch _ = store.engine().jobs().watch().run(store.call(), _ -> news.release());
                ProgressLine line = new ProgressLine(terminal, OptionalLong.empty())) {
            JobId id = start.run(store.call()).id();
            store.engine().jobs().run().run(store.call(), id);
            JobSnapshot job = await(id, line);
            line.clear();
            requireDone(job);
            return job;
        }
    }

    private JobSnapshot await(JobId id, ProgressLine line) throws EngineException {
        boolean told = false;
        while (true) {
            JobSnapshot job = get(id);
            if (job.state().isEnded()) {
                return job;
            }
            if (cancel.isCancelled()) {
                return stop(id);
            }
            if (job.state() == JobState.PAUSED && !told) {
                line.clear();
                terminal.printError("Job %s was paused; it goes on when it is resumed.".formatted(id));
                told = true;
            }
            line.show(_ -> JobFacts.progress(job));
            awaitNews();
        }
    }

    /// Not with the command's own call, which is stopped already.
    private JobSnapshot stop(JobId id) throws EngineException {
        try {
            return store.engine().jobs().cancel().run(Call.root(CallOrigin.COMMAND_LINE), id);
        } catch (EngineException e) {
            if (e.problem() instanceof Problem.WrongJobState) {
                return get(id);
            }
            throw e;
        }
    }

    private JobSnapshot get(JobId id) throws EngineException {
        return store.engine().jobs().get().run(Call.root(CallOrigin.COMMAND_LINE), id);
    }

    private void awaitNews() {
        try {
            if (news.tryAcquire(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS)) {
                news.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            cancel.cancel();
        }
    }

    private void requireDone(JobSnapshot job) throws EngineException, CommandFailure {
        switch (job.state()) {
            case COMPLETED -> {}
            case COMPLETED_WITH_FAILURES -> throw withFailures(job);
            case STOPPED ->
                throw new CommandFailure(
                        "Cancelled",
                        "job %s was stopped: %s are done and stay so; the same command does the rest."
                                .formatted(job.id(), JobFacts.progress(job)));
            default -> throw stuck(job);
        }
    }

    private CommandFailure withFailures(JobSnapshot job) throws EngineException {
        var first = new ListJobFailures.Request(job.id(), 0, NAMED_FAILURES);
        for (JobFailure failure : store.engine().jobs().failures().run(store.call(), first)) {
            terminal.printError(JobFacts.line(failure));
        }
        String why = job.trouble()
                .map(trouble -> " (%s %s)"
                        .formatted(trouble.problem(), trouble.detail())
                        .replace(" )", ")"))
                .orElse("");
        return new CommandFailure(
                "FinishedWithErrors",
                "job %s did %s; %,d could not be done%s; the first are named above."
                        .formatted(
                                job.id(), JobFacts.progress(job), job.progress().failed(), why));
    }

    private static CommandFailure stuck(JobSnapshot job) {
        String code = job.trouble().map(JobSnapshot.Trouble::problem).orElse("JobFailed");
        String detail = job.trouble()
                .map(JobSnapshot.Trouble::detail)
                .filter(text -> !text.isEmpty())
                .map(text -> " (" + text + ")")
                .orElse("");
        return new CommandFailure(
                code,
                "job %s could not go on%s: %s are done and stay so."
                        .formatted(job.id(), detail, JobFacts.progress(job)));
    }
}
