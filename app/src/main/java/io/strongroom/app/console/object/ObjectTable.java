package io.strongroom.app.console.object;

import io.strongroom.app.console.FxThread;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.object.ListingLoader.Listing;
import io.strongroom.engine.usecase.object.SearchObjects.Direction;
import io.strongroom.engine.usecase.object.SearchObjects.Sort;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeView;
import javafx.scene.control.skin.VirtualFlow;
import org.jspecify.annotations.Nullable;

/// The rows of the objects table: shows listings, keeps what is selected and what is on screen when one is read anew,
/// and asks for rows that come on screen while their page is not in memory.
final class ObjectTable {
    private static final int LOOKED_FOR_BELOW = 2000;

    private final Messages messages;
    private final TableView<ObjectRow> table;
    private final ObjectColumns columns;
    private final ObjectsViewModel viewModel;
    private Optional<Listing> listing = Optional.empty();
    private boolean changing;

    ObjectTable(Messages messages, TableView<ObjectRow> table, ObjectColumns columns, ObjectsViewModel viewModel) {
        this.messages = messages;
        this.table = table;
        this.columns = columns;
        this.viewModel = viewModel;
    }

    void wire() {
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setPlaceholder(new Label());
        table.setRowFactory(_ -> new Row());
        table.getSelectionModel().getSelectedIndices().addListener((ListChangeListener<Integer>) _ -> tellSelection());
        viewModel.tellTopRow(this::topRow);
        viewModel.listingProperty().subscribe(now -> now.ifPresent(this::show));
        messages.localeProperty().subscribe((_, _) -> table.refresh());
    }

    // While rows are exchanged nothing is selected for a moment, which is nobody's wish.
    private void tellSelection() {
        if (!changing) {
            viewModel.select(List.copyOf(table.getSelectionModel().getSelectedIndices()));
        }
    }

    private int topRow() {
        return table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow && flow.getFirstVisibleCell() != null
                ? flow.getFirstVisibleCell().getIndex()
                : 0;
    }

    private void show(Listing shown) {
        boolean anew =
                listing.filter(before -> before.query().equals(shown.query())).isPresent();
        boolean moved = listing.filter(
                        before -> before.query().location().equals(shown.query().location()))
                .isEmpty();
        int top = anew ? topRow() : 0;
        List<Integer> selectedBefore = List.copyOf(table.getSelectionModel().getSelectedIndices());
        List<ObjectRow> kept = viewModel.selectedProperty().get();
        listing = Optional.of(shown);
        changing = true;
        showOrder(shown, viewModel::sort);
        table.getSelectionModel().clearSelection();
        if (anew && top < shown.rows().size()) {
            table.scrollTo(top);
        } else if (!shown.rows().isEmpty()) {
            table.scrollTo(0);
        }
        select(places(shown, kept, selectedBefore, top));
        changing = false;
        tellSelection();
        // Who walks through the folders by keyboard stays there.
        if (moved && table.getScene() != null && !(table.getScene().getFocusOwner() instanceof TreeView<?>)) {
            table.requestFocus();
        }
    }

    // Rows above the page that was read anew stand where they stood; others are looked for by name.
    private static List<Integer> places(Listing shown, List<ObjectRow> kept, List<Integer> before, int top) {
        PagedRows<ObjectRow, ?> rows = shown.rows();
        Set<String> names = new HashSet<>();
        kept.stream().map(ObjectRow::address).filter(name -> !name.isEmpty()).forEach(names::add);
        List<Integer> places = new ArrayList<>();
        if (names.isEmpty()) {
            return places;
        }
        before.stream()
                .filter(index -> index < top && rows.get(index) instanceof ObjectRow.Absent)
                .forEach(places::add);
        int from = Math.max(0, top - LOOKED_FOR_BELOW);
        for (int i = from; i < Math.min(rows.size(), top + LOOKED_FOR_BELOW); i++) {
            if (names.contains(rows.get(i).address())) {
                places.add(i);
            }
        }
        return places;
    }

    private void select(List<Integer> places) {
        if (!places.isEmpty()) {
            int[] others = places.stream().skip(1).mapToInt(Integer::intValue).toArray();
            table.getSelectionModel().selectIndices(places.getFirst(), others);
        }
    }

    // The store has sorted the rows, so a click on a header asks for another order.
    private void showOrder(Listing shown, BiConsumer<Sort, Direction> order) {
        table.setSortPolicy(_ -> true);
        table.setItems(shown.rows());
        columns.sortable(shown.query().sortable());
        if (!shown.query().sortable()) {
            table.getSortOrder().clear();
            return;
        }
        TableColumn<ObjectRow, ObjectRow> by = columns.of(shown.query().sort());
        by.setSortType(
                shown.query().direction() == Direction.ASCENDING
                        ? TableColumn.SortType.ASCENDING
                        : TableColumn.SortType.DESCENDING);
        table.getSortOrder().setAll(List.of(by));
        table.setSortPolicy(sorted -> {
            ask(sorted, order);
            return true;
        });
    }

    private void ask(TableView<ObjectRow> sorted, BiConsumer<Sort, Direction> order) {
        if (sorted.getSortOrder().isEmpty()) {
            order.accept(Sort.NAME, Direction.ASCENDING);
            return;
        }
        TableColumn<ObjectRow, ?> by = sorted.getSortOrder().getFirst();
        columns.sortOf(by)
                .ifPresent(sort -> order.accept(
                        sort,
                        by.getSortType() == TableColumn.SortType.ASCENDING
                                ? Direction.ASCENDING
                                : Direction.DESCENDING));
    }

    /// Tells the pages which rows are on screen.
    private final class Row extends TableRow<ObjectRow> {
        @Override
        protected void updateItem(@Nullable ObjectRow row, boolean empty) {
            super.updateItem(row, empty);
            if (!empty) {
                int index = getIndex();
                // Loading changes the list, which must not happen while the table lays itself out.
                listing.ifPresent(now -> FxThread.later(() -> now.rows().need(index)));
            }
        }
    }
}
