package io.strongroom.app.console.object;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.control.SkeletonRows;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The table with what stands instead of it, and the line below: view `object/rows`.
final class ObjectRowsController {
    private final ConsoleContext context;
    private final ObjectsViewModel viewModel;
    private final ObjectActions actions;

    @FXML
    private TableView<ObjectRow> objectTable;

    @FXML
    private SkeletonRows objectSkeleton;

    @FXML
    private VBox objectEmptyPlace;

    @FXML
    private Label objectDropHint;

    @FXML
    private HBox objectFooter;

    @FXML
    private Label objectFooterLeft;

    @FXML
    private Label objectFooterRight;

    @SuppressWarnings("NullAway.Init") // the loader fills the fields
    ObjectRowsController(ConsoleContext context, ObjectsViewModel viewModel, ObjectActions actions) {
        this.context = context;
        this.viewModel = viewModel;
        this.actions = actions;
    }

    @FXML
    void initialize() {
        objectTable.setContextMenu(new ContextMenu(
                new ObjectMenu(context.messages(), actions).items().toArray(MenuItem[]::new)));
        UploadSheet.show(
                objectFooter,
                Bindings.createBooleanBinding(
                        () -> viewModel.queryProperty().get().isPresent(), viewModel.queryProperty()));
        new InsteadOfRows(context, viewModel, actions).show(objectEmptyPlace, objectTable, objectSkeleton);
        new ObjectFooter(context.messages(), viewModel, new LevelCountViewModel(context.engine(), context.tasks()))
                .show(objectFooterLeft, objectFooterRight);
    }

    void show(ObjectColumns columns) {
        new ObjectTable(context.messages(), objectTable, columns, viewModel).wire();
    }

    void takeDrops(Region area) {
        new ObjectDrop(context.messages(), viewModel, actions).on(area, objectDropHint);
    }

    TableView<ObjectRow> table() {
        return objectTable;
    }
}
