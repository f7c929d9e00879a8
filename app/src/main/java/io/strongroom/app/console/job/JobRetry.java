package io.strongroom.app.console.job;

import io.strongroom.app.console.BackgroundAct;
import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.TaskEnd;
import io.strongroom.app.console.TaskState;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.model.JobSpec;
import io.strongroom.engine.model.JobState;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.job.PreviewReencryption;
import io.strongroom.engine.usecase.job.StartReencryption;
import io.strongroom.engine.usecase.job.StartRewrap;
import io.strongroom.engine.usecase.job.StartScrub;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// Tries what a job did not do once more, by a job of its own over what is left of the same scope.
public record JobRetry(ConsoleContext context) {
    /// Whether there is something to try again, and it is known how. A rescue asks its own question
    /// again.
    public static boolean isFor(JobSnapshot job) {
        boolean known = job.spec() instanceof JobSpec.History
                || job.spec() instanceof JobSpec.Scrub
                || job.spec() instanceof JobSpec.Undo
                || (job.spec() instanceof JobSpec.Rewrap rewrap && rewrap.then().isEmpty());
        return known
                && switch (job.state()) {
                    case COMPLETED_WITH_FAILURES, STOPPED -> true;
                    case QUEUED, RUNNING, PAUSED, FAILED, COMPLETED -> false;
                };
    }

    /// Starts it; `started` hears of the new job.
    public void run(JobSnapshot job, Consumer<JobSnapshot> started) {
        ObjectProperty<TaskState<JobSnapshot>> state = new SimpleObjectProperty<>(new TaskState.Idle<>());
        context.tasks().run(state, _ -> again(job));
        TaskEnd.of(state, end -> {
            if (end instanceof TaskState.Done<JobSnapshot>(JobSnapshot again)) {
                started.accept(again);
            } else {
                new BackgroundAct(context).tell(end, "job.retry.done", "");
            }
        });
    }

    private JobSnapshot again(JobSnapshot job) throws EngineException {
        Call call = context.engine().call(CallOrigin.CONSOLE);
        return switch (job.spec()) {
            case JobSpec.History history -> {
                var plan = context.engine()
                        .jobs()
                        .previewReencryption()
                        .run(call, new PreviewReencryption.Request(history.scope(), history.target()));
                yield context.engine()
                        .jobs()
                        .startReencryption()
                        .run(call, new StartReencryption.Request(plan, history.options(), job.limits()));
            }
            case JobSpec.Rewrap rewrap ->
                context.engine()
                        .jobs()
                        .startRewrap()
                        .run(call, new StartRewrap.Request(rewrap.scope(), rewrap.target()));
            case JobSpec.Scrub scrub ->
                context.engine().jobs().startScrub().run(call, new StartScrub.Request(scrub.scope(), job.limits()));
            case JobSpec.Undo undo -> context.engine().jobs().undo().run(call, undo.of());
            case JobSpec.Reencrypt _ -> throw new IllegalStateException(JobState.FAILED.name());
        };
    }
}
