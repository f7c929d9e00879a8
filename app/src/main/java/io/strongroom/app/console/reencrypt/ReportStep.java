package io.strongroom.app.console.reencrypt;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Formats;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.Meaning;
import io.strongroom.app.console.control.Message;
import io.strongroom.app.console.control.Rebuilt;
import io.strongroom.app.console.job.JobFailuresView;
import io.strongroom.app.console.job.JobReportExport;
import io.strongroom.app.console.job.JobRetry;
import io.strongroom.app.console.job.JobTracker;
import io.strongroom.engine.model.HistoryPlan;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.model.JobState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What was done, and what was not.
final class ReportStep extends HistoryStep {
    private final ConsoleContext context;
    private final Messages messages;
    private final HistorySession session;
    private final Consumer<JobSnapshot> again;
    private final SimpleBooleanProperty always = new SimpleBooleanProperty(true);

    /// @param again hears of the job that tries again what failed
    ReportStep(ConsoleContext context, HistorySession session, Consumer<JobSnapshot> again) {
        super(
                context.messages(),
                session,
                "report",
                new VBox(12),
                () -> session.tracker()
                        .map(tracker -> tracker.jobProperty().get())
                        .map(job -> context.messages()
                                .text(
                                        "reencrypt.step.report.context",
                                        job.id().toString(),
                                        job.ended().map(context.formats()::time).orElse("")))
                        .orElse(""),
                session.readingProperty());
        this.context = context;
        this.messages = context.messages();
        this.session = session;
        this.again = again;
    }

    @Override
    public void show(HistorySession now) {
        super.show(now);
        now.tracker()
                .ifPresent(
                        tracker -> ((VBox) view()).getChildren().setAll(new Rebuilt(messages, () -> report(tracker))));
    }

    private Node report(JobTracker tracker) {
        JobSnapshot job = tracker.jobProperty().get();
        List<Node> parts = new ArrayList<>();
        parts.add(result(job));
        parts.add(figures(job));
        session.plannedNow()
                .filter(_ -> job.state() == JobState.COMPLETED)
                .ifPresent(plan -> parts.add(coverage(plan)));
        JobSnapshot.Drift drift = job.progress().drift();
        if (!drift.isNone()) {
            parts.add(new Message(
                    Meaning.NEUTRAL, "", messages.text("job.drift", drift.gone(), drift.changed(), drift.added())));
        }
        if (job.progress().failed() > 0) {
            JobFailuresView failures = new JobFailuresView(session.words());
            tracker.failures(failures::show);
            parts.add(failures);
        }
        Button export = new Button(messages.text("report.export"), Icon.SAVE.node());
        export.setId("reportExport");
        export.setOnAction(_ -> new JobReportExport(context).open(job));
        HBox acts = new HBox(8, export);
        if (JobRetry.isFor(job)) {
            Button retry = new Button(messages.text("job.retry"), Icon.REENCRYPT.node());
            retry.setId("reportRetry");
            retry.setOnAction(_ -> new JobRetry(context).run(job, again));
            acts.getChildren().add(retry);
        }
        parts.add(acts);
        return new VBox(12, parts.toArray(Node[]::new));
    }

    private Message result(JobSnapshot job) {
        Message result = new Message(
                switch (job.state()) {
                    case COMPLETED -> Meaning.SUCCESS;
                    case FAILED -> Meaning.DANGER;
                    default -> Meaning.ATTENTION;
                },
                messages.text(
                        "reencrypt.report." + job.state().name(), job.progress().failed()),
                messages.text(
                        "reencrypt.report.text",
                        job.progress().objects(),
                        job.plan().objects(),
                        session.words().words(session.wantedTarget())));
        job.trouble().map(session.words()::why).ifPresent(result::setText);
        result.setId("reportResult");
        return result;
    }

    private Node figures(JobSnapshot job) {
        Duration took = job.started()
                .flatMap(from -> job.ended().map(until -> Duration.between(from, until)))
                .orElse(Duration.ZERO);
        Figure failed = new Figure(
                "reportFailed", Formats.number(job.progress().failed()), messages.text("reencrypt.report.failed"));
        return new HBox(
                12,
                new Figure(
                        "reportObjects",
                        Formats.number(job.progress().objects()),
                        messages.text("reencrypt.report.objects")),
                new Figure(
                        "reportBytes", Formats.size(job.progress().bytes()), messages.text("reencrypt.report.bytes")),
                new Figure("reportTook", context.formats().duration(took), messages.text("reencrypt.report.took")),
                job.progress().failed() == 0 ? failed : failed.attention());
    }

    private Node coverage(HistoryPlan plan) {
        List<BucketLine> lines = session.known().buckets().stream()
                .filter(line -> plan.scope().covers(line.name()))
                .toList();
        return CoverageChange.of(lines, plan).view(messages, "reencrypt.report.before", "reencrypt.report.now");
    }

    @Override
    public ObservableBooleanValue canProceed() {
        return always;
    }

    @Override
    public Return back() {
        return Return.GONE;
    }

    @Override
    public Optional<ObservableValue<String>> footerNote() {
        return Optional.of(messages.binding("reencrypt.report.audit"));
    }
}
