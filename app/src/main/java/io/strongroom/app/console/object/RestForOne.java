package io.strongroom.app.console.object;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.control.ConstrainedColumnResizeBase;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.util.Callback;

/// Gives one column of a table what the others leave of its width. A column that is dragged takes from it or gives to
/// it; the edge of the one moves the column behind it.
///
/// @param <S> a row
@SuppressWarnings("rawtypes") // as the table asks for it
final class RestForOne<S> extends ConstrainedColumnResizeBase implements Callback<TableView.ResizeFeatures, Boolean> {
    private final TableView<S> table;
    private final TableColumn<S, ?> one;
    private final BiConsumer<TableColumn<S, ?>, Double> dragged;

    /// @param dragged hears how wide somebody made a column
    RestForOne(TableView<S> table, TableColumn<S, ?> one, BiConsumer<TableColumn<S, ?>, Double> dragged) {
        this.table = table;
        this.one = one;
        this.dragged = dragged;
    }

    @Override
    @SuppressWarnings("unchecked") // the features are of this table
    public Boolean call(TableView.ResizeFeatures raw) {
        TableView.ResizeFeatures<S> features = raw;
        double change = features.getColumn() == null ? 0 : drag(features);
        double rest = Math.floor(features.getContentWidth() - others());
        features.setColumnWidth(one, Math.max(one.getMinWidth(), rest));
        return features.getColumn() == null || change != 0;
    }

    private double others() {
        return table.getVisibleLeafColumns().stream()
                .filter(column -> !column.equals(one))
                .mapToDouble(TableColumn::getWidth)
                .sum();
    }

    private double drag(TableView.ResizeFeatures<S> features) {
        List<TableColumn<S, ?>> columns = table.getVisibleLeafColumns();
        boolean edgeOfOne = features.getColumn().equals(one);
        int at = columns.indexOf(features.getColumn()) + (edgeOfOne ? 1 : 0);
        if (at >= columns.size()) {
            return 0;
        }
        TableColumn<S, ?> moved = columns.get(at);
        double room = features.getContentWidth() - others() - one.getMinWidth();
        double wanted = moved.getWidth() + (edgeOfOne ? -features.getDelta() : features.getDelta());
        double most = Math.max(moved.getWidth(), Math.min(moved.getMaxWidth(), moved.getWidth() + room));
        double width = Math.clamp(wanted, moved.getMinWidth(), most);
        double change = width - moved.getWidth();
        features.setColumnWidth(moved, width);
        dragged.accept(moved, width);
        return change;
    }
}
