package io.strongroom.app.console.secret;

import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.Surroundings;
import io.strongroom.app.console.TaskState;
import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;

/// Where a recovery key can be kept: in a file, or on paper where there is a printer.
///
/// @param folder the folder of the store that the key opens
record RecoveryPaper(Surroundings surroundings, RecoveryViewModel viewModel, Supplier<Path> folder) {
    void save() {
        Messages messages = surroundings.messages();
        surroundings
                .files()
                .saveFile(
                        messages.text("start.recovery.save.title"),
                        "recovery-" + folder.get().getFileName() + ".txt")
                .ifPresent(file -> viewModel.save(file, heading()));
    }

    void print() {
        surroundings.printing().print(heading(), viewModel.groups());
    }

    private String heading() {
        return surroundings.messages().text("start.recovery.save.heading", folder.get());
    }

    /// Says in `label` where the key was saved, or that it was not.
    void tellIn(Label label) {
        label.textProperty().bind(viewModel.savedText());
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        viewModel.savingProperty().subscribe(state -> {
            boolean failed = state instanceof TaskState.Failed<Path>;
            label.getStyleClass().setAll("label", "sr-field-note", failed ? "danger" : "success");
            label.setGraphic((failed ? Icon.FAILED : Icon.SUCCESS).node());
        });
    }

    /// Shows `button` where there is a printer; without one it could only disappoint.
    void showWherePrinted(Node button) {
        SimpleObjectProperty<TaskState<Boolean>> look = new SimpleObjectProperty<>(new TaskState.Idle<>());
        button.managedProperty().bind(button.visibleProperty());
        button.visibleProperty()
                .bind(look.map(state -> state instanceof TaskState.Done<Boolean>(Boolean there) && there));
        surroundings.tasks().run(look, _ -> surroundings.printing().available());
    }
}
