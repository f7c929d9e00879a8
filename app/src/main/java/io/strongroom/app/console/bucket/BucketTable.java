package io.strongroom.app.console.bucket;

import io.strongroom.app.console.Formats;
import io.strongroom.app.console.Messages;
import io.strongroom.engine.model.BucketName;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// The table of buckets. Rows are virtual, so their number does not matter.
final class BucketTable extends TableView<BucketRow> {
    private static final double ROW = 34;
    private static final double HEADER = 33;
    private static final double LEAST_NAME = 132;
    private static final double SCROLL_BAR = 14;

    private final BucketsViewModel viewModel;
    private boolean following;

    BucketTable(Messages messages, Formats formats, BucketsViewModel viewModel) {
        this.viewModel = viewModel;
        setId("bucketsTable");
        accessibleTextProperty().bind(messages.binding("bucket.page.title"));
        SortedList<BucketRow> sorted = new SortedList<>(viewModel.rows());
        setItems(sorted);
        sorted.comparatorProperty().bind(comparatorProperty());
        BucketColumns columns = new BucketColumns(messages, formats);
        columns.addTo(this);
        // As tall as its rows, so that the line with the sums stands below the last one.
        prefHeightProperty().bind(Bindings.size(sorted).multiply(ROW).add(HEADER));
        maxHeightProperty().bind(prefHeightProperty());
        setMinHeight(HEADER + ROW);
        followSelection();
        // Rows are drawn again where only words or names of keys changed.
        messages.localeProperty().subscribe((_, _) -> refresh());
        viewModel.snapshotProperty().subscribe(snapshot -> {
            columns.name(snapshot.names());
            refresh();
        });
    }

    /// What the other columns leave for the name, so that nothing lies beyond the edge.
    double roomForName() {
        double others = getVisibleLeafColumns().stream()
                .skip(1)
                .mapToDouble(TableColumn::getWidth)
                .sum();
        boolean scrolls = getItems().size() * ROW + HEADER > getHeight();
        return Math.max(LEAST_NAME, getWidth() - others - 2 - (scrolls ? SCROLL_BAR : 0));
    }

    private void followSelection() {
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        getSelectionModel().getSelectedItems().addListener((ListChangeListener<BucketRow>) _ -> {
            if (!following) {
                viewModel.select(selectedRows());
            }
        });
        viewModel.selectionProperty().subscribe(_ -> select());
        // New rows take the selection of the table away without the choice having changed.
        viewModel.readingsProperty().subscribe(_ -> select());
    }

    private List<BucketRow> selectedRows() {
        return getSelectionModel().getSelectedItems().stream()
                .filter(Objects::nonNull)
                .toList();
    }

    private void select() {
        List<BucketRow> wanted = viewModel.selectionProperty().get().rows();
        if (following || wanted.equals(selectedRows())) {
            return;
        }
        following = true;
        try {
            Set<BucketName> names = wanted.stream().map(BucketRow::name).collect(Collectors.toUnmodifiableSet());
            int[] indices = IntStream.range(0, getItems().size())
                    .filter(i -> names.contains(getItems().get(i).name()))
                    .toArray();
            getSelectionModel().clearSelection();
            if (indices.length > 0) {
                getSelectionModel().selectIndices(indices[0], indices);
            }
        } finally {
            following = false;
        }
    }

    /// Brings the selected row into sight.
    void scrollToSelected() {
        int index = getSelectionModel().getSelectedIndex();
        if (index >= 0) {
            scrollTo(index);
        }
    }
}
