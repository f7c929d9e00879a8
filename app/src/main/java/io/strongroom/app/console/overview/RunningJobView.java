package io.strongroom.app.console.overview;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Destination;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.job.JobWords;
import io.strongroom.engine.model.JobId;
import io.strongroom.engine.model.JobSnapshot;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A job that has not ended: how far it is, and the way to it.
final class RunningJobView extends VBox {
    private final JobId id;
    private final Hyperlink title = new Hyperlink();
    private final Label percent = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Label counts = new Label();

    RunningJobView(ConsoleContext context, JobId id) {
        super(2);
        this.id = id;
        title.setId("overviewJob-" + id);
        title.getStyleClass().addAll("sr-link", "sr-strong");
        title.setOnAction(_ -> context.desk().go(new Destination.Jobs(Optional.of(id))));
        percent.setMinWidth(Region.USE_PREF_SIZE);
        percent.getStyleClass().addAll("sr-small", "sr-muted");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox head = new HBox(8, title, between, percent);
        head.setAlignment(Pos.CENTER_LEFT);
        bar.setId("overviewJobBar-" + id);
        bar.setMaxWidth(Double.MAX_VALUE);
        counts.getStyleClass().addAll("sr-small", "sr-muted");
        getChildren().setAll(head, bar, counts);
    }

    JobId jobId() {
        return id;
    }

    /// Shows how it stands now.
    void show(Messages messages, JobWords words, JobSnapshot job) {
        title.setText(messages.text("job.title", id.toString(), words.kind(job.spec())) + " " + words.what(job.spec()));
        percent.setText(JobWords.percent(job));
        bar.setProgress(JobWords.share(job));
        counts.setText(words.counts(job));
    }
}
