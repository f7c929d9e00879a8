package io.strongroom.app.console.keys;

import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.MultiFilter;
import io.strongroom.app.console.control.SearchField;
import io.strongroom.app.console.control.Shown;
import io.strongroom.engine.model.KeyState;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.CheckComboBox;

/// The list of keys with its toolbar: view `keys/keys`.
final class KeysController {
    private final Messages messages;
    private final KeysViewModel viewModel;
    private final KeyActs acts;

    @FXML
    SearchField keysFilter;

    @FXML
    CheckComboBox<KeyState> keysStates;

    @FXML
    CheckComboBox<KeyOriginFilter> keysOrigins;

    @FXML
    Button keysClearFilters;

    @FXML
    Button keysDisable;

    @FXML
    StackPane keysBody;

    @FXML
    StackPane keysDetailsPlace;

    @SuppressWarnings("NullAway.Init") // the loader fills the fields
    KeysController(Messages messages, KeysViewModel viewModel, KeyActs acts) {
        this.messages = messages;
        this.viewModel = viewModel;
        this.acts = acts;
    }

    @FXML
    void initialize() {
        KeyFilters filters = viewModel.filters();
        keysFilter.textProperty().bindBidirectional(filters.textProperty());
        MultiFilter.of(
                keysStates,
                messages,
                messages.binding("keys.column.state"),
                List.of(KeyState.values()),
                KeyFilters::stateKey,
                filters.statesProperty());
        keysStates.titleProperty().bind(filters.stateText(messages));
        MultiFilter.of(
                keysOrigins,
                messages,
                messages.binding("keys.column.origin"),
                List.of(KeyOriginFilter.values()),
                KeyOriginFilter::key,
                filters.originsProperty());
        keysOrigins.titleProperty().bind(filters.originText(messages));
        Shown.when(keysClearFilters, filters.active());
        keysDisable
                .disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> viewModel
                                .selectedProperty()
                                .get()
                                .filter(row -> row.isOurs() && row.is(KeyState.ENABLED))
                                .isEmpty(),
                        viewModel.selectedProperty()));
    }

    @FXML
    void onCreate() {
        acts.create();
    }

    @FXML
    void onImport() {
        acts.importMaterial(viewModel.selectedProperty().get());
    }

    @FXML
    void onDisable() {
        viewModel.selectedProperty().get().ifPresent(acts::disable);
    }

    @FXML
    void onClearFilters() {
        viewModel.filters().clear();
    }
}
