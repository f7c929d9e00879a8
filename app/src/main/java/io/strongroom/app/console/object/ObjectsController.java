package io.strongroom.app.console.object;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.access.ExplainDialog;
import io.strongroom.app.console.control.IconButton;
import io.strongroom.app.console.object.ListingLoader.Listing;
import io.strongroom.app.console.transfer.TransferDock;
import io.strongroom.app.console.transfer.Transfers;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.geometry.HorizontalDirection;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TreeView;
import javafx.scene.layout.VBox;

/// The objects page: view `object/objects`. Puts its parts together.
final class ObjectsController {
    private static final double WIDE = 1100;

    private final ConsoleContext context;
    private final ObjectsViewModel viewModel;
    private final Transfers transfers;
    private final ObjectLayout layout;
    private final ObjectCells cells;
    private final ObjectActions actions;
    private IconButton treeButton;

    @FXML
    private SplitPane objectsRoot;

    @FXML
    private SplitPane objectSplit;

    @FXML
    private TreeView<?> objectTree;

    @FXML
    private VBox objectArea;

    @FXML
    private VBox objectDockPlace;

    @FXML
    private VBox objectDetailsPlace;

    @SuppressWarnings("NullAway.Init") // the loader fills the fields
    ObjectsController(ConsoleContext context, ObjectsViewModel viewModel, Transfers transfers, ObjectLayout layout) {
        this.context = context;
        this.viewModel = viewModel;
        this.transfers = transfers;
        this.layout = layout;
        cells = new ObjectCells(
                context.messages(),
                context.formats(),
                () -> viewModel.listingProperty().get().map(Listing::bucket));
        actions = new ObjectActions(context, viewModel, transfers, cells::asText, layout.detailsWanted());
    }

    @FXML
    void initialize() {
        ObservableValue<Number> window = objectsRoot.sceneProperty().flatMap(Scene::widthProperty);
        BooleanBinding wide = Bindings.createBooleanBinding(
                () -> window.getValue() == null || window.getValue().doubleValue() >= WIDE, window);
        ObjectToolbarController toolbar = new ObjectToolbarController(context.messages(), viewModel, actions);
        ObjectRowsController rows = new ObjectRowsController(context, viewModel, actions);
        objectArea
                .getChildren()
                .setAll(
                        context.views().load("object/toolbar", toolbar).root(),
                        context.views().load("object/rows", rows).root());
        rows.show(new ObjectColumns(context.messages(), layout, cells, rows.table(), wide));
        new ObjectKeys(actions, toolbar.filter()).on(objectsRoot, rows.table());
        rows.takeDrops(objectArea);
        treeButton = new TreePlace(
                        context,
                        viewModel,
                        objectTree,
                        new SplitSide(objectSplit, objectTree, HorizontalDirection.LEFT, layout.treeWidth()),
                        wide)
                .button();
        new DetailsPlace(context, viewModel, actions)
                .show(
                        objectDetailsPlace,
                        new SplitSide(
                                objectsRoot, objectDetailsPlace, HorizontalDirection.RIGHT, layout.detailsWidth()));
        objectDockPlace
                .getChildren()
                .add(new TransferDock(
                        context.messages(), transfers, refusal -> new ExplainDialog(context).open(refusal)));
    }

    ObjectActions actions() {
        return actions;
    }

    /// Opens the folders where there is no room for them beside the table.
    IconButton treeButton() {
        return treeButton;
    }
}
