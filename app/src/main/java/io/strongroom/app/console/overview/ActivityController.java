package io.strongroom.app.console.overview;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Destination;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.Shown;
import io.strongroom.app.console.job.JobWords;
import io.strongroom.app.console.key.KeyNames;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.model.Refusal;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What works now and what was refused lately: view `overview/activity`.
final class ActivityController {
    private static final int MOST_JOBS = 3;

    private final ConsoleContext context;
    private final Messages messages;
    private final OverviewViewModel viewModel;

    @FXML
    private VBox overviewJobsCard;

    @FXML
    private VBox overviewJobs;

    @FXML
    private VBox overviewRefusalsCard;

    @FXML
    private VBox overviewRefusals;

    @SuppressWarnings("NullAway.Init") // the loader sets the fields
    ActivityController(ConsoleContext context, OverviewViewModel viewModel) {
        this.context = context;
        this.messages = context.messages();
        this.viewModel = viewModel;
    }

    @FXML
    void initialize() {
        viewModel.activityProperty().subscribe(this::show);
        messages.localeProperty()
                .subscribe((_, _) -> show(viewModel.activityProperty().get()));
    }

    private void show(Activity now) {
        JobWords words = new JobWords(messages, context.formats(), KeyNames.of(now.keys()));
        List<Node> jobs = now.jobs().stream()
                .limit(MOST_JOBS)
                .map(job -> line(words, job))
                .toList();
        overviewJobs.getChildren().setAll(jobs);
        Shown.now(overviewJobsCard, !jobs.isEmpty());
        overviewRefusals
                .getChildren()
                .setAll(now.refusals().stream().map(this::line).toList());
        Shown.now(overviewRefusalsCard, !now.refusals().isEmpty());
    }

    private Node line(JobWords words, JobSnapshot job) {
        Hyperlink title = new Hyperlink(
                messages.text("job.title", job.id().toString(), words.kind(job.spec())) + " " + words.what(job.spec()));
        title.setId("overviewJob-" + job.id());
        title.getStyleClass().addAll("sr-link", "sr-strong");
        title.setOnAction(_ -> context.desk().go(new Destination.Jobs(Optional.of(job.id()))));
        Label percent = new Label(JobWords.percent(job));
        percent.setMinWidth(Region.USE_PREF_SIZE);
        percent.getStyleClass().addAll("sr-small", "sr-muted");
        ProgressBar bar = new ProgressBar(JobWords.share(job));
        bar.setMaxWidth(Double.MAX_VALUE);
        Label counts = new Label(words.counts(job));
        counts.getStyleClass().addAll("sr-small", "sr-muted");
        return new VBox(2, spread(title, percent), bar, counts);
    }

    private static HBox spread(Node left, Node right) {
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox row = new HBox(8, left, between, right);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node line(Refusal refusal) {
        Label what = new Label(refusal.caller() + " · " + refusal.event() + " " + refusal.resource());
        what.getStyleClass().add("sr-strong");
        Label why = new Label(why(refusal));
        why.getStyleClass().addAll("sr-small", "sr-muted");
        VBox words = new VBox(what, why);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Label when = new Label(context.formats().when(refusal.at()));
        when.setMinWidth(Region.USE_PREF_SIZE);
        when.getStyleClass().addAll("sr-small", "sr-muted");
        HBox row = new HBox(10, Icon.FAILED.node("size-14", "danger"), words, when);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private String why(Refusal refusal) {
        String key = "overview.refused." + refusal.problem();
        return messages.has(key) ? messages.text(key) : refusal.problem();
    }

    @FXML
    void onJobs() {
        context.desk().go(new Destination.Jobs(Optional.empty()));
    }
}
