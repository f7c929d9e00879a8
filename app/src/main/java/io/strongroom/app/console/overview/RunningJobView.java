package io.strongroom.app.console.overview;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Destination;
import io.strongroom.app.console.job.JobWords;
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
    RunningJobView(ConsoleContext context, JobWords words, JobSnapshot job) {
        super(2);
        Hyperlink title =
                new Hyperlink(context.messages().text("job.title", job.id().toString(), words.kind(job.spec())) + " "
                        + words.what(job.spec()));
        title.setId("overviewJob-" + job.id());
        title.getStyleClass().addAll("sr-link", "sr-strong");
        title.setOnAction(_ -> context.desk().go(new Destination.Jobs(Optional.of(job.id()))));
        Label percent = new Label(JobWords.percent(job));
        percent.setMinWidth(Region.USE_PREF_SIZE);
        percent.getStyleClass().addAll("sr-small", "sr-muted");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox head = new HBox(8, title, between, percent);
        head.setAlignment(Pos.CENTER_LEFT);
        ProgressBar bar = new ProgressBar(JobWords.share(job));
        bar.setMaxWidth(Double.MAX_VALUE);
        Label counts = new Label(words.counts(job));
        counts.getStyleClass().addAll("sr-small", "sr-muted");
        getChildren().setAll(head, bar, counts);
    }
}
