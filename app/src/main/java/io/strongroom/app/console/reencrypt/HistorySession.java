package io.strongroom.app.console.reencrypt;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.TaskState;
import io.strongroom.app.console.Tasks.RunningTask;
import io.strongroom.app.console.encryption.EncryptionTexts;
import io.strongroom.app.console.job.JobTracker;
import io.strongroom.app.console.job.JobWords;
import io.strongroom.app.console.key.KeyNames;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.HistoryOptions;
import io.strongroom.engine.model.HistoryPlan;
import io.strongroom.engine.model.HistoryScope;
import io.strongroom.engine.model.HistoryTarget;
import io.strongroom.engine.model.JobLimits;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.model.TimeEstimate;
import io.strongroom.engine.usecase.Cancellation;
import io.strongroom.engine.usecase.job.EstimateReencryption;
import io.strongroom.engine.usecase.job.PreviewReencryption;
import io.strongroom.engine.usecase.job.StartReencryption;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// What was chosen in the wizard, the plan that was made of it, and the job that runs from it. Used
/// on the application thread.
final class HistorySession {
    private final ConsoleContext context;
    private final ObjectProperty<TaskState<HistoryReader.Read>> reading =
            new SimpleObjectProperty<>(new TaskState.Idle<>());
    private final ObjectProperty<TaskState<HistoryPlan>> planning = new SimpleObjectProperty<>(new TaskState.Idle<>());
    private final ObjectProperty<TaskState<JobSnapshot>> starting = new SimpleObjectProperty<>(new TaskState.Idle<>());
    private final ObjectProperty<ScopeChoice> scope;
    private final ObjectProperty<TargetChoice> target = new SimpleObjectProperty<>(TargetChoice.FIRST);
    private final ObjectProperty<JobLimits> limits = new SimpleObjectProperty<>(JobLimits.NONE);
    private final ObjectProperty<HistoryOptions> options = new SimpleObjectProperty<>(HistoryOptions.USUAL);
    private final ObjectProperty<TaskState<TimeEstimate>> estimating =
            new SimpleObjectProperty<>(new TaskState.Idle<>());
    private Optional<RunningTask> looking = Optional.empty();
    private Optional<Cancellation> measuring = Optional.empty();
    private Optional<JobTracker> tracker = Optional.empty();

    HistorySession(ConsoleContext context, ReencryptStart start) {
        this.context = context;
        this.scope = new SimpleObjectProperty<>(ScopeChoice.of(start));
    }

    /// Reads what can be chosen from.
    void read() {
        HistoryReader reader = new HistoryReader(context.engine());
        context.tasks().run(reading, reader::read);
    }

    /// What can be chosen from, as far as it is read.
    HistoryReader.Read known() {
        return reading.get() instanceof TaskState.Done<HistoryReader.Read>(HistoryReader.Read read)
                ? read
                : HistoryReader.Read.NOTHING;
    }

    HistoryScope wantedScope() {
        return scope.get().scope(known().buckets().size(), context.formats().zone());
    }

    HistoryTarget wantedTarget() {
        return target.get().target().orElseThrow();
    }

    /// Makes the plan of what is chosen now; writes nothing.
    void plan() {
        stopLooking();
        PreviewReencryption.Request request = new PreviewReencryption.Request(wantedScope(), wantedTarget());
        looking = Optional.of(context.tasks()
                .run(
                        planning,
                        _ -> context.engine()
                                .jobs()
                                .previewReencryption()
                                .run(context.engine().call(CallOrigin.CONSOLE), request)));
    }

    /// Measures how long the job of the plan would take.
    void estimate(HistoryPlan plan) {
        EstimateReencryption.Request request = new EstimateReencryption.Request(plan, options.get(), limits.get());
        Cancellation stop = new Cancellation();
        measuring = Optional.of(stop);
        context.tasks()
                .run(
                        estimating,
                        _ -> context.engine()
                                .jobs()
                                .estimateReencryption()
                                .run(context.engine().call(CallOrigin.CONSOLE).with(stop), request));
    }

    /// Nobody waits for the plan any more, nor for how long it takes.
    void stopLooking() {
        looking.ifPresent(RunningTask::cancel);
        looking = Optional.empty();
        measuring.ifPresent(Cancellation::request);
        measuring = Optional.empty();
    }

    /// The plan, once it is made.
    Optional<HistoryPlan> plannedNow() {
        return planning.get() instanceof TaskState.Done<HistoryPlan>(HistoryPlan plan)
                ? Optional.of(plan)
                : Optional.empty();
    }

    /// Starts the job of the plan that is shown.
    void start() {
        stopLooking();
        StartReencryption.Request request =
                new StartReencryption.Request(plannedNow().orElseThrow(), options.get(), limits.get());
        context.tasks()
                .run(
                        starting,
                        _ -> context.engine()
                                .jobs()
                                .startReencryption()
                                .run(context.engine().call(CallOrigin.CONSOLE), request));
    }

    /// Follows the job that was started.
    JobTracker follow(JobSnapshot job) {
        tracker.ifPresent(JobTracker::close);
        JobTracker next = new JobTracker(context, job);
        tracker = Optional.of(next);
        return next;
    }

    /// The job that is followed.
    Optional<JobTracker> tracker() {
        return tracker;
    }

    KeyNames names() {
        return KeyNames.of(known().keys());
    }

    JobWords words() {
        return new JobWords(context.messages(), context.formats(), names());
    }

    EncryptionTexts texts() {
        return new EncryptionTexts(context.messages(), names());
    }

    ReadOnlyObjectProperty<TaskState<HistoryReader.Read>> readingProperty() {
        return reading;
    }

    ReadOnlyObjectProperty<TaskState<HistoryPlan>> planningProperty() {
        return planning;
    }

    ReadOnlyObjectProperty<TaskState<JobSnapshot>> startingProperty() {
        return starting;
    }

    ObjectProperty<ScopeChoice> scopeProperty() {
        return scope;
    }

    ObjectProperty<TargetChoice> targetProperty() {
        return target;
    }

    ObjectProperty<JobLimits> limitsProperty() {
        return limits;
    }

    ObjectProperty<HistoryOptions> optionsProperty() {
        return options;
    }

    ReadOnlyObjectProperty<TaskState<TimeEstimate>> estimatingProperty() {
        return estimating;
    }

    /// Lets go of everything; a job that was started goes on.
    void close() {
        stopLooking();
        tracker.ifPresent(JobTracker::close);
    }
}
