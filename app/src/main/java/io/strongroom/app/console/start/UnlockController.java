package io.strongroom.app.console.start;

import io.strongroom.app.console.Icon;
import io.strongroom.app.console.KnownStore;
import io.strongroom.app.console.LookMenus;
import io.strongroom.app.console.OpenedStore;
import io.strongroom.app.console.Surroundings;
import io.strongroom.app.console.TaskState;
import io.strongroom.app.console.control.FieldValidation;
import io.strongroom.app.console.control.SecretField;
import io.strongroom.app.console.control.Shown;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// What opens a sealed store: view `start/unlock`.
final class UnlockController {
    private final Surroundings surroundings;
    private final UnlockViewModel viewModel;
    private final UnlockTexts texts;
    private final StartFlow flow;

    @FXML
    private HBox unlockLook;

    @FXML
    private ComboBox<KnownStore> unlockStore;

    @FXML
    private Label unlockSecretLabel;

    @FXML
    private Button unlockInstead;

    @FXML
    private SecretField unlockSecret;

    @FXML
    private Label unlockFailure;

    @FXML
    private Button unlockOpen;

    @FXML
    private Label unlockSealed;

    @SuppressWarnings("NullAway.Init") // the loader sets the fields
    UnlockController(Surroundings surroundings, UnlockViewModel viewModel, UnlockTexts texts, StartFlow flow) {
        this.surroundings = surroundings;
        this.viewModel = viewModel;
        this.texts = texts;
        this.flow = flow;
    }

    @FXML
    void initialize() {
        LookMenus look = new LookMenus(surroundings);
        unlockLook.getChildren().addAll(look.languageButton("unlockLanguage"), look.themeButton("unlockTheme"));
        unlockStore.setItems(viewModel.stores());
        unlockStore.valueProperty().bindBidirectional(viewModel.selectedProperty());
        StoreCell.useIn(unlockStore, surroundings.messages());
        unlockSecret.setIcon(Icon.KEY);
        unlockSecret.setLabel(unlockSecretLabel);
        unlockSecret.setOnAction(_ -> onOpen());
        viewModel.secretTypeProperty().subscribe(_ -> unlockSecret.clear());
        unlockSecretLabel.textProperty().bind(texts.secret());
        unlockInstead.textProperty().bind(texts.instead());
        unlockOpen.disableProperty().bind(viewModel.canOpen().not());
        unlockOpen.textProperty().bind(texts.open());
        new FieldValidation().watch(unlockSecret, unlockFailure, texts.failure());
        Shown.takesRoomWhileVisible(unlockFailure);
        Shown.withText(unlockSealed, texts.sealedBy());
        viewModel.stateProperty().subscribe(this::ended);
    }

    private void ended(TaskState<OpenedStore> state) {
        if (state instanceof TaskState.Failed<OpenedStore>) {
            unlockSecret.requestFocus();
            unlockSecret.selectAll();
        } else if (state instanceof TaskState.Done<OpenedStore>(OpenedStore store)) {
            flow.opened(store, viewModel.selectedProperty().get());
        }
        if (viewModel.waitSecondsProperty().get() > 0) {
            unlockSecret.clear();
        }
    }

    void focus() {
        unlockSecret.requestFocus();
    }

    @FXML
    void onOpen() {
        viewModel.open(unlockSecret.secret());
    }

    @FXML
    void onInstead() {
        viewModel.switchSecretType();
    }

    @FXML
    void onOther() {
        surroundings.askForStore().ifPresent(viewModel::take);
    }

    @FXML
    void onSetUp() {
        flow.setUp();
    }
}
