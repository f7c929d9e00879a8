package io.strongroom.app.console.object;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

/// How a person arranged the objects page. Lives as long as the window, also while the store is sealed. Used on the
/// application thread.
public final class ObjectLayout {
    private static final double TREE = 148;
    private static final double DETAILS = 312;

    private final DoubleProperty tree = new SimpleDoubleProperty(TREE);
    private final DoubleProperty details = new SimpleDoubleProperty(DETAILS);
    private final BooleanProperty detailsWanted = new SimpleBooleanProperty(true);
    private final Map<String, Double> columnWidths = new TreeMap<>();
    private final Set<String> hiddenColumns = new HashSet<>();
    private final List<String> columnOrder = new ArrayList<>();

    /// How wide the folders are.
    DoubleProperty treeWidth() {
        return tree;
    }

    /// How wide the details are.
    DoubleProperty detailsWidth() {
        return details;
    }

    /// Whether the details are wanted.
    BooleanProperty detailsWanted() {
        return detailsWanted;
    }

    /// How wide a column was dragged, if it was.
    Optional<Double> columnWidth(String column) {
        return Optional.ofNullable(columnWidths.get(column));
    }

    void columnWidth(String column, double width) {
        columnWidths.put(column, width);
    }

    boolean isColumnHidden(String column) {
        return hiddenColumns.contains(column);
    }

    void showColumn(String column) {
        hiddenColumns.remove(column);
    }

    void hideColumn(String column) {
        hiddenColumns.add(column);
    }

    /// The columns from left to right; empty while nobody moved one.
    List<String> columnOrder() {
        return List.copyOf(columnOrder);
    }

    void columnOrder(List<String> columns) {
        columnOrder.clear();
        columnOrder.addAll(columns);
    }
}
