package io.strongroom.app.console.start;

import io.strongroom.app.console.Icon;
import io.strongroom.app.console.KnownStore;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.Surroundings;
import io.strongroom.app.console.control.Encryption;
import io.strongroom.app.console.control.EncryptionChip;
import io.strongroom.app.console.control.OptionCard;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;

/// The folder of a new store: view `start/first-run-folder`.
final class FolderController {
    private final Surroundings surroundings;
    private final FolderViewModel viewModel;
    private final StartFlow flow;

    @FXML
    private Label firstRunFolder;

    @FXML
    private Label firstRunFolderState;

    @FXML
    private Label firstRunFree;

    @FXML
    private Button firstRunChoose;

    @FXML
    private OptionCard firstRunDemo;

    @FXML
    private OptionCard firstRunEmpty;

    @FXML
    private FlowPane firstRunDemoChips;

    @SuppressWarnings("NullAway.Init") // the loader sets the fields
    FolderController(Surroundings surroundings, FolderViewModel viewModel, StartFlow flow) {
        this.surroundings = surroundings;
        this.viewModel = viewModel;
        this.flow = flow;
    }

    @FXML
    void initialize() {
        Messages messages = surroundings.messages();
        firstRunFolder.textProperty().bind(viewModel.folderProperty().map(Object::toString));
        firstRunFolderState.textProperty().bind(viewModel.stateText());
        viewModel.canProceed().subscribe(this::paintState);
        firstRunFree.textProperty().bind(viewModel.freeText());
        firstRunDemoChips
                .getChildren()
                .addAll(
                        EncryptionChip.brief(messages, Encryption.SSE_OSS),
                        EncryptionChip.brief(messages, FirstRunWizard.KMS),
                        new EncryptionChip(messages, Encryption.NONE));
        ToggleGroup group = new ToggleGroup();
        group.getToggles().setAll(firstRunDemo, firstRunEmpty);
        firstRunDemo.setSelected(true);
        viewModel
                .contentProperty()
                .bind(firstRunDemo
                        .selectedProperty()
                        .map(demo -> demo ? KnownStore.Content.DEMO : KnownStore.Content.OWN));
    }

    private void paintState(boolean free) {
        firstRunFolderState.getStyleClass().setAll("sr-field-note", free ? "success" : "warning");
        firstRunFolderState.setGraphic((free ? Icon.SUCCESS : Icon.ATTENTION).node());
    }

    @FXML
    void onChoose() {
        surroundings
                .files()
                .openFolder(surroundings.messages().text("start.folder.choose.title"))
                .ifPresent(viewModel::choose);
    }

    @FXML
    void onOpen() {
        Optional<KnownStore> here = viewModel.holdsStore().get()
                ? Optional.of(surroundings
                        .preferences()
                        .value()
                        .store(viewModel.folderProperty().get()))
                : Optional.empty();
        here.or(surroundings::askForStore).ifPresent(flow::unlock);
    }

    /// The control that comes first.
    Button choose() {
        return firstRunChoose;
    }
}
