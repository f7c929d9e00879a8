package io.strongroom.app.console.job;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Formats;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.Meaning;
import io.strongroom.app.console.control.Message;
import io.strongroom.app.console.control.Shown;
import io.strongroom.engine.model.JobId;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.model.JobSpec;
import io.strongroom.engine.model.ReadBack;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One job below the list: how far it is and what can be done, how fast it is, and what failed.
final class JobDetailsView extends HBox implements AutoCloseable {
    private static final double LEFT = 150;
    private static final double OTHERS = 100;

    private final ConsoleContext context;
    private final Messages messages;
    private final JobWords words;
    private final JobTracker tracker;
    private final JobSteering steering;
    private final Label facts = new Label();
    private final ThroughputChart chart;
    private final JobFailuresView failures;
    private final VBox failed = new VBox(8);
    private long failuresShown;

    /// @param started hears of a job that was started from here
    JobDetailsView(ConsoleContext context, JobWords words, JobRow row, Consumer<JobSnapshot> started) {
        this.context = context;
        this.messages = context.messages();
        this.words = words;
        this.tracker = new JobTracker(context, row.job(), row.rate());
        this.steering = new JobSteering(context, tracker);
        this.chart = new ThroughputChart(messages, context.formats());
        this.failures = new JobFailuresView(words);
        setId("jobDetails");
        getStyleClass().add("job-details");
        VBox left = left(started);
        VBox middle = new VBox(chart);
        VBox.setVgrow(chart, Priority.ALWAYS);
        Label title = new Label(messages.text("job.failures"));
        title.getStyleClass().add("sr-strong");
        failed.getChildren().setAll(title, failures);
        getChildren().setAll(left, middle, failed);
        for (VBox part : List.of(left, middle, failed)) {
            part.getStyleClass().add("part");
            HBox.setHgrow(part, Priority.ALWAYS);
            part.setMinWidth(0);
            part.setPrefWidth(OTHERS);
        }
        left.setPrefWidth(LEFT);
        Shown.takesRoomWhileVisible(middle);
        tracker.jobProperty().subscribe(this::show);
        tracker.secondsProperty().subscribe(_ -> {
            JobSnapshot job = tracker.jobProperty().get();
            boolean copies = job.spec().kind().movesContent();
            middle.setVisible(copies
                    && (!job.state().isEnded() || !tracker.rate().points().isEmpty()));
            chart.show(tracker.rate().points());
        });
    }

    private VBox left(Consumer<JobSnapshot> started) {
        JobSnapshot job = tracker.jobProperty().get();
        Label title = new Label(messages.text("job.title", job.id().toString(), words.kind(job.spec())));
        title.setId("jobTitle");
        title.getStyleClass().add("sr-title");
        Label what = new Label(words.what(job.spec()));
        what.getStyleClass().addAll("sr-small", "sr-muted");
        facts.setId("jobFacts");
        facts.setWrapText(true);
        facts.getStyleClass().addAll("sr-small", "sr-muted");
        Message refused = new Message();
        refused.setMeaning(Meaning.DANGER);
        tracker.failureProperty().subscribe(no -> {
            Shown.now(refused, no.isPresent());
            no.ifPresent(failure -> refused.show(failure, messages));
        });
        Button retry = new Button(messages.text("job.retry"), Icon.REENCRYPT.node());
        retry.setId("jobRetry");
        retry.setOnAction(_ -> new JobRetry(context).run(tracker.jobProperty().get(), started));
        Button limit = new Button(messages.text("job.limits.act"), Icon.ADJUST.node());
        limit.setId("jobLimits");
        limit.setOnAction(_ -> new JobLimitsDialog(context, tracker).open());
        Button export = new Button(messages.text("report.export"), Icon.SAVE.node());
        export.setId("jobReport");
        export.setOnAction(
                _ -> new JobReportExport(context).open(tracker.jobProperty().get()));
        tracker.jobProperty().subscribe(now -> {
            Shown.now(export, now.state().isEnded());
            Shown.now(retry, JobRetry.isFor(now));
            Shown.now(limit, now.spec().kind().movesContent() && !now.state().isEnded());
        });
        JobUndoView undo = new JobUndoView(context, started);
        tracker.jobProperty().subscribe(undo::show);
        HBox buttons = new HBox(8, steering.pause(), steering.stop(), limit, retry, export);
        return new VBox(8, title, what, new JobProgressView(tracker, words), facts, refused, undo, buttons);
    }

    /// Which job it is.
    JobId job() {
        return tracker.jobProperty().get().id();
    }

    /// Ctrl+P.
    void pauseOrResume() {
        steering.pauseOrResume();
    }

    private void show(JobSnapshot job) {
        facts.setText(String.join("\n", facts(job)));
        Shown.now(failed, job.progress().failed() > 0);
        if (job.progress().failed() > failuresShown) {
            failuresShown = job.progress().failed();
            tracker.failures(failures::show);
        }
    }

    private List<String> facts(JobSnapshot job) {
        List<String> lines = new ArrayList<>();
        job.trouble().map(words::why).ifPresent(lines::add);
        JobSnapshot.Drift drift = job.progress().drift();
        if (!drift.isNone()) {
            lines.add(messages.text("job.drift", drift.gone(), drift.changed(), drift.added()));
        }
        if (job.limits().bytesPerSecond() > 0) {
            lines.add(messages.text("job.limited", Formats.size(job.limits().bytesPerSecond())));
        }
        if (job.spec() instanceof JobSpec.History history) {
            lines.add(messages.text(history.options().readBack() == ReadBack.YES ? "job.readBack" : "job.noReadBack"));
        }
        if (!job.state().isEnded()) {
            lines.add(messages.text("job.survives"));
        }
        return lines;
    }

    @Override
    public void close() {
        tracker.close();
    }
}
