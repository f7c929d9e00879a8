package io.strongroom.app.console.object;

import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.SearchField;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.layout.HBox;

/// The line above the table: view `object/toolbar`.
final class ObjectToolbarController {
    private final Messages messages;
    private final ObjectsViewModel viewModel;
    private final ObjectActions actions;

    @FXML
    private HBox objectToolbar;

    @FXML
    private SearchField objectFilter;

    @FXML
    private MenuButton objectModes;

    @FXML
    private MenuButton objectStates;

    @FXML
    private MenuButton objectAges;

    @FXML
    private MenuButton objectMore;

    @FXML
    private SplitMenuButton objectUpload;

    @SuppressWarnings("NullAway.Init") // the loader fills the fields
    ObjectToolbarController(Messages messages, ObjectsViewModel viewModel, ObjectActions actions) {
        this.messages = messages;
        this.viewModel = viewModel;
        this.actions = actions;
    }

    @FXML
    void initialize() {
        UploadSheet.show(
                objectToolbar,
                Bindings.createBooleanBinding(
                        () -> viewModel.queryProperty().get().isPresent(), viewModel.queryProperty()));
        new FilterField(messages, viewModel).wire(objectFilter);
        ObjectToolbar toolbar = new ObjectToolbar(messages, viewModel, actions);
        toolbar.wireFilters(objectModes, objectStates);
        toolbar.wireVersions(objectAges);
        toolbar.wireActs(objectMore, objectUpload);
    }

    SearchField filter() {
        return objectFilter;
    }
}
