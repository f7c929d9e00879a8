package io.strongroom.app.console.job;

import io.strongroom.app.console.Failure;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.EmptyState;
import io.strongroom.app.console.control.Meaning;
import io.strongroom.app.console.control.Message;
import io.strongroom.app.console.control.Shown;
import io.strongroom.app.console.control.SkeletonRows;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What stands below the toolbar: the table, or why there is none.
record JobsBody(Messages messages, JobsViewModel viewModel, Runnable reencrypt) {
    private static final int SKELETON_ROWS = 8;

    void fill(StackPane place, JobsTable table) {
        SkeletonRows skeleton = new SkeletonRows();
        skeleton.localise(messages);
        skeleton.rows(SKELETON_ROWS);
        skeleton.begin();
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox rows = new VBox(stale(), table);
        viewModel.shownProperty().subscribe(shown -> {
            if (shown != JobsViewModel.Shown.NOTHING_YET) {
                skeleton.end();
            }
            place.getChildren()
                    .setAll(
                            switch (shown) {
                                case NOTHING_YET -> skeleton;
                                case ROWS -> rows;
                                case NO_JOBS -> state(Icon.JOBS, "jobs.empty.", "reencrypt.open", reencrypt);
                                case NO_MATCH ->
                                    state(
                                            Icon.SEARCH,
                                            "jobs.noMatch.",
                                            "bucket.filter.clear",
                                            viewModel.filters()::clear);
                                case FAILURE -> failure();
                            });
        });
    }

    /// Above rows that are shown still, although reading them again has failed.
    private Message stale() {
        Message stale = new Message();
        stale.setId("jobsStale");
        stale.setMeaning(Meaning.ATTENTION);
        stale.setAction(button("bucket.tryAgain", viewModel::refresh));
        viewModel.readingProperty().subscribe(state -> {
            if (!state.running()) {
                Shown.now(stale, viewModel.failure().isPresent());
            }
            viewModel.failure().ifPresent(failure -> stale.show(failure, messages));
        });
        return stale;
    }

    private Node state(Icon icon, String texts, String act, Runnable action) {
        EmptyState state = new EmptyState();
        state.setMeaning(Meaning.NEUTRAL);
        state.setIcon(icon);
        state.titleProperty().bind(messages.binding(texts + "title"));
        state.textProperty().bind(messages.binding(texts + "text"));
        state.setActions(button(act, action));
        return state;
    }

    private Node failure() {
        EmptyState failed = new EmptyState();
        failed.setMeaning(Meaning.DANGER);
        failed.setIcon(Icon.DANGER);
        viewModel.failure().ifPresent(failure -> tell(failed, failure));
        failed.setActions(button("bucket.tryAgain", viewModel::refresh));
        return failed;
    }

    private void tell(EmptyState failed, Failure failure) {
        failed.titleProperty().bind(messages.derived(() -> failure.title(messages)));
        failed.textProperty().bind(messages.derived(() -> failure.text(messages) + "\n" + failure.remedy(messages)));
    }

    private Button button(String text, Runnable action) {
        Button button = new Button();
        button.textProperty().bind(messages.binding(text));
        button.setOnAction(_ -> action.run());
        return button;
    }
}
