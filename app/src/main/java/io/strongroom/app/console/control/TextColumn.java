package io.strongroom.app.console.control;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// A column of words in a table that keeps the order it is given.
public final class TextColumn {
    private TextColumn() {}

    /// @param title follows the language
    /// @param width in pixels, at first
    /// @param text what a row says
    public static <T> TableColumn<T, String> of(ObservableValue<String> title, double width, Function<T, String> text) {
        TableColumn<T, String> column = new TableColumn<>();
        column.textProperty().bind(title);
        column.setPrefWidth(width);
        column.setSortable(false);
        // What a cell says may be in the language of the moment.
        title.subscribe((_, _) -> Optional.ofNullable(column.getTableView()).ifPresent(TableView::refresh));
        column.setCellValueFactory(row -> new SimpleStringProperty(text.apply(row.getValue())));
        return column;
    }
}
