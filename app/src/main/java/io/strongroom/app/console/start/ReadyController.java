package io.strongroom.app.console.start;

import io.strongroom.app.console.Failure;
import io.strongroom.app.console.Formats;
import io.strongroom.app.console.KnownStore;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.OpenedStore;
import io.strongroom.app.console.TaskState;
import io.strongroom.app.console.control.KeyValueList;
import io.strongroom.app.console.control.Message;
import javafx.beans.property.SimpleObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/// What the new store will be, and how far making it is: view `start/first-run-ready`.
final class ReadyController {
    private final Messages messages;
    private final CreateViewModel viewModel;
    private final Runnable stay;
    private final SimpleObjectProperty<NewStore> shown;
    private Runnable onMade = () -> {};

    @FXML
    private KeyValueList readyFacts;

    @FXML
    private VBox readyWork;

    @FXML
    private Label readyWorkText;

    @FXML
    private ProgressBar readyProgress;

    @FXML
    private Message readyFailure;

    /// @param stay hands the wizard back to the person when the store could not be made
    @SuppressWarnings("NullAway.Init") // the loader sets the fields
    ReadyController(Messages messages, CreateViewModel viewModel, NewStore draft, Runnable stay) {
        this.messages = messages;
        this.viewModel = viewModel;
        this.stay = stay;
        this.shown = new SimpleObjectProperty<>(draft);
    }

    @FXML
    void initialize() {
        readyFacts.add(
                messages.binding("start.folder.title"),
                shown.map(draft -> Formats.path(draft.folder())),
                KeyValueList.Type.MONO);
        readyFacts.add(
                messages.binding("start.folder.startWith"),
                messages.derived(
                        () -> messages.text(
                                shown.get().content() == KnownStore.Content.DEMO
                                        ? "start.folder.demo"
                                        : "start.folder.empty"),
                        shown),
                KeyValueList.Type.TEXT);
        readyFacts.add(
                messages.binding("start.ready.openedBy"),
                messages.binding("start.ready.openedBy.both"),
                KeyValueList.Type.TEXT);
        readyWorkText.textProperty().bind(viewModel.workText(messages));
        readyFailure.visibleProperty().bind(viewModel.stateProperty().map(TaskState.Failed.class::isInstance));
        readyFailure.managedProperty().bind(readyFailure.visibleProperty());
        viewModel.stateProperty().subscribe(this::show);
    }

    void show(NewStore next) {
        shown.set(next);
    }

    /// What goes on once the store is made.
    void setOnMade(Runnable action) {
        onMade = action;
    }

    private void show(TaskState<OpenedStore> state) {
        readyWork.setVisible(state.running());
        if (state instanceof TaskState.Running<OpenedStore>(double progress)) {
            readyProgress.setProgress(progress);
        } else if (state instanceof TaskState.Done<OpenedStore>) {
            onMade.run();
        } else if (state instanceof TaskState.Failed<OpenedStore>(Failure failure)) {
            readyFailure.show(failure, messages);
            stay.run();
        }
    }
}
