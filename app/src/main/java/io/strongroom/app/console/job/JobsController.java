package io.strongroom.app.console.job;

import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.SearchField;
import io.strongroom.app.console.control.SegmentedChoice;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/// The list of jobs with its toolbar: view `job/jobs`.
final class JobsController {
    private final Messages messages;
    private final JobsViewModel viewModel;
    private final Runnable reencrypt;
    private final Runnable scrub;

    @FXML
    SearchField jobsFilter;

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
        jobsFilter.textProperty().bindBidirectional(viewModel.filters().textProperty());
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
