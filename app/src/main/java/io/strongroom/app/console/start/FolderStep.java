package io.strongroom.app.console.start;

import io.strongroom.app.console.Messages;
import io.strongroom.app.console.View;
import io.strongroom.app.console.control.ViewStep;
import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;

/// The first step of the first run: where the store is kept and what it starts with.
final class FolderStep extends ViewStep<NewStore> {
    private final FolderViewModel viewModel;
    private final FolderController controller;

    FolderStep(Messages messages, FolderViewModel viewModel, View<FolderController> view) {
        super(
                Words.of(messages, "start.folder.title", "start.folder.note", "start.folder.context"),
                view.root(),
                NewStore.in(viewModel.folderProperty().get()));
        this.viewModel = viewModel;
        this.controller = view.controller();
    }

    @Override
    public ObservableBooleanValue canProceed() {
        return viewModel.canProceed();
    }

    @Override
    public NewStore edit() {
        return draft().with(
                        viewModel.folderProperty().get(),
                        viewModel.contentProperty().get());
    }

    @Override
    public Optional<Node> focusTarget() {
        return Optional.of(controller.choose());
    }
}
