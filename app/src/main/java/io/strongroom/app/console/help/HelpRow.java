package io.strongroom.app.console.help;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Cells beside each other, of the widths they are told; as high as the highest of them.
///
/// The panes of the toolkit ask wrapping words how high they are before they know how wide, so a row would be far too
/// high in them.
final class HelpRow extends Pane {
    private static final double MARK = 22;

    private final Widths widths;

    /// How wide a cell is in a row of a width.
    @FunctionalInterface
    private interface Widths {
        double of(int cell, double width);
    }

    private HelpRow(Widths widths, List<? extends Node> cells) {
        this.widths = widths;
        getChildren().setAll(cells);
    }

    /// A row of a table.
    ///
    /// @param shares of the width for each cell; their sum is 1
    static HelpRow shared(List<Double> shares, List<? extends Node> cells) {
        return new HelpRow((cell, width) -> Math.floor(width * shares.get(cell)), cells);
    }

    /// An item of a list behind its mark.
    static HelpRow marked(Node mark, Node content) {
        return new HelpRow((cell, width) -> cell == 0 ? MARK : width - MARK, List.of(mark, content));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double highest = 0;
        for (int i = 0; i < getChildren().size(); i++) {
            highest = Math.max(highest, getChildren().get(i).prefHeight(widths.of(i, width)));
        }
        return snapSizeY(highest);
    }

    @Override
    protected void layoutChildren() {
        double left = 0;
        for (int i = 0; i < getChildren().size(); i++) {
            double width = widths.of(i, getWidth());
            getChildren().get(i).resizeRelocate(left, 0, width, getHeight());
            left += width;
        }
    }
}
