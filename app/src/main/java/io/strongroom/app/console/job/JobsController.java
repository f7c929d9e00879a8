package io.strongroom.app.console.job;

import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.MultiFilter;
import io.strongroom.app.console.control.SearchField;
import io.strongroom.app.console.control.SegmentedChoice;
import io.strongroom.engine.model.JobKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.CheckComboBox;

/// The list of jobs with its toolbar: view `job/jobs`.
final class JobsController {
    private final Messages messages;
    private final JobsViewModel viewModel;
    private final Runnable reencrypt;
    private final Runnable scrub;

    @FXML
    SearchField jobsFilter;

    @FXML
    CheckComboBox<JobKind> jobsKinds;

    @FXML
    HBox jobsGroupPlace;

    @FXML
    StackPane jobsBody;

    @FXML
    StackPane jobsDetailsPlace;

    @SuppressWarnings("NullAway.Init") // the loader fills the fields
    JobsController(Messages messages, JobsViewModel viewModel, Runnable reencrypt, Runnable scrub) {
        this.messages = messages;
        this.viewModel = viewModel;
        this.reencrypt = reencrypt;
        this.scrub = scrub;
    }

    @FXML
    void initialize() {
        Map<JobGroup, ObservableValue<String>> groups = new LinkedHashMap<>();
        for (JobGroup group : JobGroup.values()) {
            groups.put(group, messages.derived(() -> messages.text(group.key(), count(group)), viewModel.all()));
        }
        SegmentedChoice<JobGroup> choice = new SegmentedChoice<>(groups, JobGroup.ALL);
        choice.setId("jobsGroup");
        choice.valueProperty().bindBidirectional(viewModel.filters().groupProperty());
        jobsGroupPlace.getChildren().setAll(choice);
        MultiFilter.of(
                jobsKinds,
                messages,
                messages.binding("jobs.filter.kind.name"),
                List.of(JobKind.values()),
                kind -> "job.kind." + kind,
                viewModel.filters().kindsProperty());
        jobsKinds
                .titleProperty()
                .bind(messages.derived(this::kinds, viewModel.filters().kindsProperty()));
        jobsFilter.textProperty().bindBidirectional(viewModel.filters().textProperty());
    }

    private String kinds() {
        Set<JobKind> chosen = viewModel.filters().kindsProperty().get();
        return messages.text(
                "jobs.filter.kind",
                chosen.isEmpty()
                        ? messages.text("jobs.filter.any")
                        : chosen.stream()
                                .sorted()
                                .map(kind -> messages.text("job.kind." + kind))
                                .collect(Collectors.joining(", ")));
    }

    private long count(JobGroup group) {
        return viewModel.all().stream()
                .filter(row -> group.holds(row.job().state()))
                .count();
    }

    @FXML
    void onScrub() {
        scrub.run();
    }

    @FXML
    void onReencrypt() {
        reencrypt.run();
    }
}
