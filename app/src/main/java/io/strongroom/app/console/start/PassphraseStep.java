package io.strongroom.app.console.start;

import io.strongroom.app.console.Surroundings;
import io.strongroom.app.console.View;
import io.strongroom.app.console.control.ViewStep;
import io.strongroom.app.console.secret.NewPassphraseController;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/// The second step of the first run: the passphrase, twice, with its rules.
final class PassphraseStep extends ViewStep<NewStore> {
    private final NewPassphraseController controller;

    /// The frame around the fields: view `start/first-run-passphrase`.
    private static final class Frame {
        @FXML
        private StackPane firstRunPassphrase;

        @SuppressWarnings("NullAway.Init") // the loader sets the fields
        Frame() {}
    }

    static PassphraseStep of(Surroundings surroundings, NewStore draft) {
        View<Frame> frame = surroundings.views().load("start/first-run-passphrase", new Frame());
        View<NewPassphraseController> fields =
                surroundings.views().load("secret/passphrase", new NewPassphraseController(surroundings.messages()));
        frame.controller().firstRunPassphrase.getChildren().setAll(fields.root());
        return new PassphraseStep(surroundings, frame.root(), fields.controller(), draft);
    }

    private PassphraseStep(Surroundings surroundings, Node view, NewPassphraseController controller, NewStore draft) {
        super(
                Words.of(
                        surroundings.messages(),
                        "start.passphrase.title",
                        "start.passphrase.note",
                        "start.passphrase.context"),
                view,
                draft);
        this.controller = controller;
    }

    @Override
    public void show(NewStore next) {
        super.show(next);
        controller.avoid(List.of(String.valueOf(next.folder().getFileName()), System.getProperty("user.name", "")));
    }

    @Override
    public ObservableBooleanValue canProceed() {
        return controller.acceptable();
    }

    @Override
    public NewStore edit() {
        return draft().with(controller.passphrase());
    }

    @Override
    public boolean touched() {
        return controller.touched();
    }

    @Override
    public Optional<Node> focusTarget() {
        return Optional.of(controller.first());
    }
}
