package io.strongroom.app.console.object;

import javafx.beans.property.DoubleProperty;
import javafx.geometry.HorizontalDirection;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// What stands at the left or right of a split pane: as wide as somebody dragged it, also after it was hidden and
/// when the window changes.
record SplitSide(SplitPane pane, Region side, HorizontalDirection where, DoubleProperty width) {
    private static final String DIVIDER = "split-pane-divider";

    // A position is that of the middle of a divider; the style sheet gives it three pixels.
    private static final double HALF_DIVIDER = 1.5;

    void wire() {
        SplitPane.setResizableWithParent(side, false);
        pane.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            if (event.getTarget() instanceof Node target
                    && target.getStyleClass().contains(DIVIDER)
                    && pane.equals(target.getParent())) {
                width.set(side.getWidth());
            }
        });
        // Before it is laid out a pane does not know what share of it a width is.
        pane.widthProperty().subscribe((before, now) -> {
            if (before.doubleValue() <= 0 && now.doubleValue() > 0) {
                place();
            }
        });
    }

    /// Shows or hides it.
    void show(boolean there) {
        if (there == pane.getItems().contains(side)) {
            return;
        }
        if (!there) {
            pane.getItems().remove(side);
        } else {
            pane.getItems()
                    .add(where == HorizontalDirection.LEFT ? 0 : pane.getItems().size(), side);
            place();
        }
    }

    private void place() {
        int divider = where == HorizontalDirection.LEFT ? 0 : pane.getDividers().size() - 1;
        if (pane.getWidth() > 0
                && pane.getItems().contains(side)
                && divider >= 0
                && !pane.getDividers().isEmpty()) {
            double share = Math.clamp((width.get() + HALF_DIVIDER) / pane.getWidth(), 0, 1);
            pane.setDividerPosition(divider, where == HorizontalDirection.LEFT ? share : 1 - share);
        }
    }
}
