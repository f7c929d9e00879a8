package io.strongroom.app.console.start;

import io.strongroom.app.console.Surroundings;
import io.strongroom.app.console.View;
import io.strongroom.app.console.control.ViewStep;
import io.strongroom.app.console.secret.RecoveryController;
import io.strongroom.app.console.secret.RecoveryViewModel;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;

/// The third step of the first run: the recovery key, shown once, with the proof that it was
/// saved.
final class RecoveryStep extends ViewStep<NewStore> {
    private final RecoveryViewModel viewModel;
    private final RecoveryController controller;
    private final AtomicReference<Path> folder;

    static RecoveryStep of(Surroundings surroundings, NewStore draft) {
        RecoveryViewModel viewModel = new RecoveryViewModel(
                surroundings.messages(), surroundings.tasks(), surroundings.clipboards(), new SecureRandom());
        AtomicReference<Path> folder = new AtomicReference<>(draft.folder());
        View<RecoveryController> view = surroundings
                .views()
                .load("secret/recovery", new RecoveryController(surroundings, viewModel, folder::get));
        return new RecoveryStep(surroundings, viewModel, view, folder, draft);
    }

    private RecoveryStep(
            Surroundings surroundings,
            RecoveryViewModel viewModel,
            View<RecoveryController> view,
            AtomicReference<Path> folder,
            NewStore draft) {
        super(
                Words.of(
                        surroundings.messages(),
                        "start.recovery.title",
                        "start.recovery.note",
                        "start.recovery.context"),
                view.root(),
                draft);
        this.viewModel = viewModel;
        this.controller = view.controller();
        this.folder = folder;
    }

    /// Wipes the key.
    void close() {
        controller.close();
    }

    @Override
    public void show(NewStore next) {
        super.show(next);
        folder.set(next.folder());
        viewModel.prepare();
    }

    @Override
    public ObservableBooleanValue canProceed() {
        return viewModel.canProceed();
    }

    @Override
    public NewStore edit() {
        return viewModel.key().map(draft()::with).orElse(draft());
    }

    @Override
    public boolean touched() {
        return viewModel.touched();
    }

    @Override
    public Optional<Node> focusTarget() {
        return Optional.of(controller.typed());
    }
}
