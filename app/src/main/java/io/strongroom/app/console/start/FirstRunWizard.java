package io.strongroom.app.console.start;

import io.strongroom.app.console.KnownStore;
import io.strongroom.app.console.LookMenus;
import io.strongroom.app.console.OpenedStore;
import io.strongroom.app.console.StoreDoor;
import io.strongroom.app.console.Surroundings;
import io.strongroom.app.console.TaskState;
import io.strongroom.app.console.control.Encryption;
import io.strongroom.app.console.control.EncryptionMode;
import io.strongroom.app.console.control.LeaveQuestion;
import io.strongroom.app.console.control.ModalHost;
import io.strongroom.app.console.control.WizardController;
import io.strongroom.app.console.control.WizardFrame;
import io.strongroom.ui.UiResources;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Sets up a new store: folder, passphrase, recovery key, and then makes it.
///
/// Nothing touches the folder before the last button. Used on the application thread.
public final class FirstRunWizard {
    static final Encryption KMS = Encryption.of(EncryptionMode.KMS_DEFAULT);

    private static final double MARK = 28;

    private final Surroundings surroundings;
    private final StartFlow flow;
    private final CreateViewModel creation;
    private final WizardController<NewStore> controller;
    private final RecoveryStep recovery;
    private final ModalHost root;

    public FirstRunWizard(Surroundings surroundings, StoreDoor door, StartFlow flow, Path folder) {
        this.surroundings = surroundings;
        this.flow = flow;
        this.creation = new CreateViewModel(surroundings.tasks(), door);
        NewStore draft = NewStore.in(folder);
        this.recovery = RecoveryStep.of(surroundings, draft);
        WizardFrame frame = frame();
        root = new ModalHost(new StackPane(frame));
        root.setId("firstRun");
        root.getStyleClass().add("sr-start");
        controller = new WizardController<>(
                surroundings.messages(),
                frame,
                List.of(folderStep(folder), PassphraseStep.of(surroundings, draft), recovery, readyStep(draft)),
                draft);
        controller.setOnFinish(this::finish);
        controller.setOnClose(closed -> {
            closed.close();
            recovery.close();
        });
        controller.setOnCancel(this::cancel);
        controller.setOnInterrupt(creation::stopDemo);
        controller.setBeforeLoss(
                leave -> LeaveQuestion.of(surroundings.messages()).open(root, leave));
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::onEscape);
        nameCancel(frame);
    }

    /// What goes into the scene.
    public Parent root() {
        return root;
    }

    /// Puts the focus into the step that is shown; asked for once the view is in the scene.
    public void focus() {
        controller.focus();
    }

    // Esc never quits the program by itself: with nothing entered there is nothing to ask about.
    private void onEscape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && controller.entered()) {
            event.consume();
            controller.cancel();
        }
    }

    private FolderStep folderStep(Path folder) {
        FolderViewModel viewModel = new FolderViewModel(surroundings.messages(), surroundings.tasks(), folder);
        return new FolderStep(
                surroundings.messages(),
                viewModel,
                surroundings
                        .views()
                        .load("start/first-run-folder", new FolderController(surroundings, viewModel, flow)));
    }

    private ReadyStep readyStep(NewStore draft) {
        ReadyController ready = new ReadyController(surroundings.messages(), creation, draft, this::stay);
        return new ReadyStep(surroundings, creation, surroundings.views().load("start/first-run-ready", ready), draft);
    }

    private WizardFrame frame() {
        WizardFrame frame = new WizardFrame(surroundings.messages(), name());
        frame.getStyleClass().addAll("wide", "first-run");
        frame.setRailFoot(new LookMenus(surroundings).languageButton("firstRunLanguage"));
        frame.hideClose();
        return frame;
    }

    private Node name() {
        ImageView mark = new ImageView(new Image(UiResources.appIcon(64).toExternalForm()));
        mark.setFitWidth(MARK);
        mark.setFitHeight(MARK);
        Label product = new Label();
        product.getStyleClass().add("sr-title");
        product.textProperty().bind(surroundings.messages().binding("common.product"));
        Label what = new Label();
        what.getStyleClass().addAll("sr-caption", "sr-muted");
        what.textProperty().bind(surroundings.messages().binding("start.setUp"));
        HBox name = new HBox(13, mark, new VBox(1, product, what));
        name.getStyleClass().add("brand-name");
        return name;
    }

    private void nameCancel(WizardFrame frame) {
        frame.cancelButton()
                .textProperty()
                .bind(surroundings
                        .messages()
                        .derived(
                                () -> surroundings.messages().text(cancelKey()),
                                controller.currentProperty(),
                                creation.stateProperty()));
    }

    private String cancelKey() {
        if (creation.stateProperty().get().running()) {
            return "start.ready.stop";
        }
        return controller.currentProperty().get() == 0 ? "start.quit" : "common.cancel";
    }

    private void stay() {
        controller.stay();
    }

    private void cancel() {
        controller.close();
        if (controller.currentProperty().get() == 0) {
            flow.quit();
        } else {
            flow.setUp();
        }
    }

    private void finish(NewStore made) {
        if (creation.stateProperty().get() instanceof TaskState.Done<OpenedStore>(OpenedStore store)) {
            flow.opened(store, new KnownStore(made.folder(), made.content()));
        }
    }
}
