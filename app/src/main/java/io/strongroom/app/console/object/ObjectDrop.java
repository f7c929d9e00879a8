package io.strongroom.app.console.object;

import io.strongroom.app.console.Messages;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;

/// Files and folders dropped on the page: the upload sheet opens for them.
record ObjectDrop(Messages messages, ObjectsViewModel viewModel, ObjectActions actions) {
    void on(Region area, Label hint) {
        hint.setVisible(false);
        hint.setMouseTransparent(true);
        hint.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        hint.textProperty()
                .bind(messages.derived(
                        () -> messages.text(
                                "object.upload.drop",
                                viewModel
                                        .queryProperty()
                                        .get()
                                        .map(query -> query.location().name())
                                        .orElse("")),
                        viewModel.queryProperty()));
        area.setOnDragOver(event -> {
            if (welcome(event)) {
                event.acceptTransferModes(TransferMode.COPY);
                hint.setVisible(true);
            }
            event.consume();
        });
        area.setOnDragExited(_ -> hint.setVisible(false));
        area.setOnDragDropped(event -> {
            hint.setVisible(false);
            boolean taken = welcome(event);
            if (taken) {
                List<Path> files = event.getDragboard().getFiles().stream()
                        .map(File::toPath)
                        .toList();
                io.strongroom.app.console.FxThread.later(() -> actions.upload(files));
            }
            event.setDropCompleted(taken);
            event.consume();
        });
    }

    private boolean welcome(DragEvent event) {
        return event.getDragboard().hasFiles()
                && viewModel.queryProperty().get().isPresent();
    }
}
