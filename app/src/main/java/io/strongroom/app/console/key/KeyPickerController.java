package io.strongroom.app.console.key;

import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.SearchField;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The key picker of the wizards: view `key/picker`.
public final class KeyPickerController {
    private final Messages messages;
    private final KeyPickerViewModel viewModel;
    private final Runnable create;

    @FXML
    private SearchField keyPickerSearch;

    @FXML
    private CheckBox keyPickerShowUnusable;

    @FXML
    private StackPane keyPickerPlace;

    @FXML
    private VBox keyPickerCard;

    @FXML
    private Label keyPickerName;

    @FXML
    private Label keyPickerId;

    @FXML
    private Label keyPickerProtects;

    @FXML
    private Label keyPickerCreated;

    /// @param create opens the dialog that makes a key
    @SuppressWarnings("NullAway.Init") // the loader fills the fields
    public KeyPickerController(Messages messages, KeyPickerViewModel viewModel, Runnable create) {
        this.messages = messages;
        this.viewModel = viewModel;
        this.create = create;
    }

    @FXML
    void initialize() {
        keyPickerSearch.textProperty().bindBidirectional(viewModel.searchProperty());
        keyPickerShowUnusable.selectedProperty().bindBidirectional(viewModel.showUnusableProperty());
        keyPickerPlace.getChildren().setAll(new KeyTable(messages, viewModel));
        keyPickerProtects.textProperty().bind(viewModel.protects());
        keyPickerCreated.textProperty().bind(viewModel.created());
        viewModel.chosenProperty().subscribe(this::show);
    }

    private void show(Optional<KeyOption> key) {
        keyPickerCard.setVisible(key.isPresent());
        keyPickerName.setText(key.map(KeyOption::name).orElse(""));
        keyPickerId.setText(key.map(KeyOption::id).orElse(""));
    }

    /// The field that gets the focus first.
    public SearchField search() {
        return keyPickerSearch;
    }

    @FXML
    void onCreate() {
        create.run();
    }
}
