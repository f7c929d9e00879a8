package io.strongroom.app.console.reencrypt;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Destination;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.Meaning;
import io.strongroom.app.console.control.Message;
import io.strongroom.app.console.control.Shown;
import io.strongroom.app.console.job.JobFailuresView;
import io.strongroom.app.console.job.JobLimitsDialog;
import io.strongroom.app.console.job.JobProgressView;
import io.strongroom.app.console.job.JobSteering;
import io.strongroom.app.console.job.JobTracker;
import io.strongroom.app.console.job.ThroughputChart;
import io.strongroom.engine.model.JobSnapshot;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The job while it runs. Leaving it lets the job go on; once it has ended it leads to the report.
final class RunStep extends HistoryStep {
    private final ConsoleContext context;
    private final Messages messages;
    private final HistorySession session;
    private final Runnable leave;
    private final BooleanProperty ended = new SimpleBooleanProperty();
    private final SimpleBooleanProperty always = new SimpleBooleanProperty(true);
    private long failuresShown;

    /// @param leave closes the wizard
    RunStep(ConsoleContext context, HistorySession session, Runnable leave) {
        super(
                context.messages(),
                session,
                "run",
                new VBox(12),
                () -> session.tracker()
                        .map(tracker -> tracker.jobProperty().get())
                        .map(job -> context.messages()
                                .text(
                                        "reencrypt.step.run.context",
                                        job.id().toString(),
                                        session.words().what(job.spec())))
                        .orElse(""),
                session.startingProperty());
        this.context = context;
        this.messages = context.messages();
        this.session = session;
        this.leave = leave;
    }

    @Override
    public void show(HistorySession now) {
        super.show(now);
        now.tracker().ifPresent(this::follow);
    }

    private void follow(JobTracker tracker) {
        ThroughputChart chart = new ThroughputChart(messages, context.formats());
        VBox.setVgrow(chart, Priority.ALWAYS);
        JobFailuresView failures = new JobFailuresView(session.words());
        Message refused = new Message();
        refused.setMeaning(Meaning.DANGER);
        tracker.failureProperty().subscribe(no -> {
            Shown.now(refused, no.isPresent());
            no.ifPresent(failure -> refused.show(failure, messages));
        });
        JobSteering steering = new JobSteering(context, tracker);
        Button limit = new Button("", Icon.ADJUST.node());
        limit.setId("jobLimits");
        limit.textProperty().bind(messages.binding("job.limits.act"));
        limit.setOnAction(_ -> new JobLimitsDialog(context, tracker).open());
        Label survives = muted(messages, "reencrypt.run.survives");
        ((VBox) view())
                .getChildren()
                .setAll(
                        new JobProgressView(tracker, session.words()),
                        new HBox(8, steering.pause(), limit, steering.stop()),
                        chart,
                        failures,
                        refused,
                        survives);
        tracker.secondsProperty().subscribe(_ -> chart.show(tracker.rate().points()));
        tracker.jobProperty().subscribe(job -> {
            Shown.now(limit, !job.state().isEnded());
            Shown.now(failures, job.progress().failed() > 0);
            if (job.progress().failed() > failuresShown) {
                failuresShown = job.progress().failed();
                tracker.failures(failures::show);
            }
            ended.set(job.state().isEnded());
        });
    }

    @Override
    public ObservableBooleanValue canProceed() {
        return always;
    }

    @Override
    public Optional<ObservableValue<String>> act() {
        return Optional.of(messages.derived(
                () -> messages.text(ended.get() ? "reencrypt.run.report" : "reencrypt.run.background"), ended));
    }

    @Override
    public Return back() {
        return Return.GONE;
    }

    @Override
    public void leave(HistorySession now, Runnable proceed) {
        if (ended.get()) {
            proceed.run();
            return;
        }
        Optional<JobSnapshot> job =
                now.tracker().map(tracker -> tracker.jobProperty().get());
        leave.run();
        context.desk().go(new Destination.Jobs(job.map(JobSnapshot::id)));
    }
}
