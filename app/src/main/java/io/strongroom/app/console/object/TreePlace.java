package io.strongroom.app.console.object;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.control.IconButton;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Bounds;
import javafx.scene.control.TreeView;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

/// Where the folders of the bucket are shown: beside the table, or in a narrow window in a popup of the breadcrumb.
final class TreePlace {
    private static final double WIDTH = 260;
    private static final double HEIGHT = 420;

    private final TreeView<?> tree;
    private final SplitSide side;
    private final Popup popup = new Popup();
    private final VBox frame = new VBox();
    private final IconButton button;

    /// @param wide whether there is room beside the table
    TreePlace(
            ConsoleContext context,
            ObjectsViewModel viewModel,
            TreeView<?> tree,
            SplitSide side,
            ObservableBooleanValue wide) {
        this.tree = tree;
        this.side = side;
        button = new IconButton(Icon.FOLDER, context.messages(), "object.tree.name");
        button.setId("objectTreeOpen");
        button.getStyleClass().add("small");
        button.setOnAction(_ -> open());
        frame.getStyleClass().add("prefix-popup");
        frame.setPrefSize(WIDTH, HEIGHT);
        popup.getContent().add(frame);
        popup.setAutoHide(true);
        side.wire();
        wireTree(context, viewModel);
        BooleanBinding there = Bindings.createBooleanBinding(
                () -> viewModel.queryProperty().get().isPresent(), viewModel.queryProperty());
        button.visibleProperty().bind(there.and(Bindings.not(wide)));
        button.managedProperty().bind(button.visibleProperty());
        there.subscribe(_ -> arrange(there.get(), wide.get()));
        wide.subscribe(_ -> arrange(there.get(), wide.get()));
    }

    private void wireTree(ConsoleContext context, ObjectsViewModel viewModel) {
        PrefixTree folders = new PrefixTree(context.engine(), context.tasks(), context.messages(), tree, place -> {
            popup.hide();
            viewModel.go(place);
        });
        viewModel.queryProperty().subscribe(query -> query.ifPresent(now -> folders.show(now.location())));
        context.changes().revision().subscribe(() -> folders.refresh());
    }

    private void arrange(boolean there, boolean wide) {
        popup.hide();
        if (there && wide) {
            frame.getChildren().clear();
            side.show(true);
        } else {
            side.show(false);
            frame.getChildren().setAll(tree);
        }
    }

    private void open() {
        Bounds below = button.localToScreen(button.getBoundsInLocal());
        popup.show(button, below.getMinX(), below.getMaxY() + 4);
        tree.requestFocus();
    }

    /// Opens the popup; stands beside the breadcrumb while there is no room beside the table.
    IconButton button() {
        return button;
    }
}
