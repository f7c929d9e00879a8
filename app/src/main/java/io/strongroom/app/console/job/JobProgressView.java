package io.strongroom.app.console.job;

import io.strongroom.app.console.Formats;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.Shown;
import io.strongroom.engine.model.JobSnapshot;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// How far a job is: share, counts, state, and how fast.
public final class JobProgressView extends VBox {
    private final JobTracker tracker;
    private final JobWords words;
    private final Label percent = new Label();
    private final Label counts = new Label();
    private final StackPane chip = new StackPane();
    private final ProgressBar bar = new ProgressBar(0);
    private final Label started = new Label();
    private final Label left = new Label();
    private final Label now = new Label();
    private final Label failed = new Label();

    public JobProgressView(JobTracker tracker, JobWords words) {
        super(8);
        this.tracker = tracker;
        this.words = words;
        getStyleClass().add("job-progress");
        percent.getStyleClass().add("sr-number");
        percent.setMinWidth(USE_PREF_SIZE);
        counts.setId("jobCounts");
        bar.setId("jobBar");
        bar.setMaxWidth(Double.MAX_VALUE);
        // Numbers are never cut: in a narrow place the state goes to the next line.
        counts.setMinWidth(USE_PREF_SIZE);
        chip.setMinWidth(USE_PREF_SIZE);
        FlowPane head = new FlowPane(12, 4, percent, counts, chip);
        head.setAlignment(Pos.CENTER_LEFT);
        for (Label fact : new Label[] {started, left, now}) {
            fact.getStyleClass().addAll("sr-small", "sr-muted");
        }
        failed.setId("jobFailed");
        failed.setGraphic(Icon.FAILED.node("size-14"));
        failed.getStyleClass().addAll("sr-small", "sr-danger-text");
        getChildren().setAll(head, bar, new HBox(18, started, left, now, failed));
        // What is off the screen, also because the store was sealed, is not followed any more.
        sceneProperty().subscribe((before, now) -> {
            if (before != null && now == null) {
                tracker.close();
            }
        });
        tracker.jobProperty().subscribe(this::show);
        tracker.secondsProperty().subscribe((_, _) -> show(tracker.jobProperty().get()));
        words.messages()
                .localeProperty()
                .subscribe((_, _) -> show(tracker.jobProperty().get()));
    }

    private void show(JobSnapshot job) {
        Messages messages = words.messages();
        percent.setText(JobWords.percent(job));
        counts.setText(words.counts(job));
        chip.getChildren().setAll(words.chip(job));
        bar.setProgress(JobWords.share(job));
        bar.getStyleClass().setAll("progress-bar", JobWords.barStyle(job));
        tell(
                started,
                job.started()
                        .map(at -> messages.text("job.started", words.formats().time(at)))
                        .orElse(""));
        boolean runs = job.state().mayPause();
        tell(left, runs ? words.detail(job, tracker.rate()) : "");
        tell(
                now,
                runs
                        ? tracker.rate()
                                .bytesPerSecond()
                                .map(rate -> messages.text("job.now", Formats.size(Math.round(Math.max(0, rate)))))
                                .orElse("")
                        : "");
        tell(
                failed,
                job.progress().failed() == 0
                        ? ""
                        : messages.text("job.failed", job.progress().failed()));
    }

    private static void tell(Label label, String text) {
        label.setText(text);
        Shown.now(label, !text.isEmpty());
    }
}
