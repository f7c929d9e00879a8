package io.strongroom.app.console.object;

import io.strongroom.app.console.Messages;
import io.strongroom.engine.usecase.object.SearchObjects.Sort;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// The columns of the objects table: which there are, how wide, in which order, and which of them are shown.
///
/// A person may drag, move and hide them; the layout keeps it. What is left of the width belongs to the names.
final class ObjectColumns {
    private static final double NAME = 120;

    private final Messages messages;
    private final ObjectLayout layout;
    private final Map<Sort, TableColumn<ObjectRow, ObjectRow>> sorted = new EnumMap<>(Sort.class);
    private final ContextMenu menu = new ContextMenu();

    /// @param wide whether there is room for the columns that matter less
    ObjectColumns(
            Messages messages,
            ObjectLayout layout,
            ObjectCells cells,
            TableView<ObjectRow> table,
            ObservableBooleanValue wide) {
        this.messages = messages;
        this.layout = layout;
        TableColumn<ObjectRow, ObjectRow> name = column("name", NAME, cells::name);
        name.getStyleClass().add("first");
        TableColumn<ObjectRow, ObjectRow> size = column("size", 66, cells::size);
        size.getStyleClass().add("number");
        TableColumn<ObjectRow, ObjectRow> modified = column("modified", 84, cells::modified);
        TableColumn<ObjectRow, ObjectRow> encryption = column("encryption", 96, cells::encryption);
        TableColumn<ObjectRow, ObjectRow> key = column("key", 98, cells::key);
        TableColumn<ObjectRow, ObjectRow> state = column("state", 116, cells::state);
        state.getStyleClass().add("last");
        state.setSortable(false);
        sorted.putAll(Map.of(
                Sort.NAME,
                name,
                Sort.SIZE,
                size,
                Sort.LAST_MODIFIED,
                modified,
                Sort.ENCRYPTION,
                encryption,
                Sort.KEY,
                key));
        table.getColumns().setAll(inOrder(List.of(name, size, modified, encryption, key, state)));
        table.getColumns().addListener((ListChangeListener<TableColumn<ObjectRow, ?>>) _ -> layout.columnOrder(
                table.getColumns().stream().map(TableColumn::getId).toList()));
        table.setColumnResizePolicy(
                new RestForOne<>(table, name, (column, width) -> layout.columnWidth(column.getId(), width)));
        ObservableBooleanValue always = new SimpleBooleanProperty(true);
        List.of(size, encryption, state).forEach(column -> mayBeHidden(column, always));
        List.of(modified, key).forEach(column -> mayBeHidden(column, wide));
    }

    private List<TableColumn<ObjectRow, ObjectRow>> inOrder(List<TableColumn<ObjectRow, ObjectRow>> columns) {
        List<String> order = layout.columnOrder();
        return order.isEmpty()
                ? columns
                : columns.stream()
                        .sorted(Comparator.comparingInt(column -> order.indexOf(column.getId())))
                        .toList();
    }

    private TableColumn<ObjectRow, ObjectRow> column(
            String word, double width, Function<ObjectRow, Optional<Node>> content) {
        TableColumn<ObjectRow, ObjectRow> column = new TableColumn<>();
        column.setId("objectColumn" + Character.toUpperCase(word.charAt(0)) + word.substring(1));
        column.textProperty().bind(messages.binding("object.column." + word));
        column.setMinWidth(width);
        column.setPrefWidth(layout.columnWidth(column.getId()).orElse(width));
        column.setReorderable(true);
        column.setContextMenu(menu);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(_ -> new Cell(content));
        return column;
    }

    // Chips are never cut, so a column that has no room is not there at all.
    private void mayBeHidden(TableColumn<ObjectRow, ObjectRow> column, ObservableBooleanValue room) {
        BooleanProperty wanted = new SimpleBooleanProperty(!layout.isColumnHidden(column.getId()));
        wanted.subscribe(shown -> {
            if (shown) {
                layout.showColumn(column.getId());
            } else {
                layout.hideColumn(column.getId());
            }
        });
        CheckMenuItem item = new CheckMenuItem();
        item.textProperty().bind(column.textProperty());
        item.selectedProperty().bindBidirectional(wanted);
        menu.getItems().add(item);
        column.visibleProperty().bind(Bindings.and(wanted, room));
    }

    /// The column that shows what rows are ordered by.
    TableColumn<ObjectRow, ObjectRow> of(Sort sort) {
        return Optional.ofNullable(sorted.get(sort)).orElseThrow();
    }

    /// Whether a click on a header may ask for another order.
    void sortable(boolean wanted) {
        sorted.values().forEach(column -> column.setSortable(wanted));
    }

    /// What a column is ordered by; empty for one that cannot be.
    Optional<Sort> sortOf(TableColumn<ObjectRow, ?> column) {
        return sorted.entrySet().stream()
                .filter(entry -> entry.getValue().equals(column))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static final class Cell extends TableCell<ObjectRow, ObjectRow> {
        private final Function<ObjectRow, Optional<Node>> content;

        Cell(Function<ObjectRow, Optional<Node>> content) {
            this.content = content;
        }

        @Override
        protected void updateItem(@Nullable ObjectRow row, boolean empty) {
            super.updateItem(row, empty);
            setGraphic(empty || row == null ? null : content.apply(row).orElse(null));
        }
    }
}
