package io.strongroom.app.console.overview;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Destination;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.Shown;
import io.strongroom.app.console.job.JobWords;
import io.strongroom.app.console.key.KeyNames;
import io.strongroom.engine.model.JobSnapshot;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.layout.VBox;

/// What works now and what was refused lately: view `overview/activity`.
final class ActivityController {
    private static final int MOST_JOBS = 3;

    private final ConsoleContext context;
    private final Messages messages;
    private final OverviewViewModel viewModel;
    private List<RunningJobView> lines = List.of();

    @FXML
    private VBox overviewActivity;

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
        showJobs(now);
        overviewRefusals
                .getChildren()
                .setAll(now.refusals().stream()
                        .map(refusal -> new RefusalView(context, refusal))
                        .toList());
        Shown.now(overviewRefusalsCard, !now.refusals().isEmpty());
        // Empty it would still keep its neighbours apart.
        Shown.now(overviewActivity, !now.refusals().isEmpty() || !now.jobs().isEmpty());
    }

    /// The lines of jobs that are seen already stay: the keyboard may be in one.
    private void showJobs(Activity now) {
        JobWords words = new JobWords(messages, context.formats(), KeyNames.of(now.keys()));
        List<JobSnapshot> running = now.jobs().stream().limit(MOST_JOBS).toList();
        if (!running.stream()
                .map(JobSnapshot::id)
                .toList()
                .equals(lines.stream().map(RunningJobView::jobId).toList())) {
            lines = running.stream()
                    .map(job -> new RunningJobView(context, job.id()))
                    .toList();
            overviewJobs.getChildren().setAll(lines);
        }
        for (int i = 0; i < running.size(); i++) {
            lines.get(i).show(messages, words, running.get(i));
        }
        Shown.now(overviewJobsCard, !running.isEmpty());
    }

    @FXML
    void onJobs() {
        context.desk().go(new Destination.Jobs(Optional.empty()));
    }

    @FXML
    void onRefusals() {
        new RefusalsDialog(context).open();
    }
}
