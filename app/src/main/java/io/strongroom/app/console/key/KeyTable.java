package io.strongroom.app.console.key;

import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.StateChip;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Keys to choose one from. Those that cannot be used are grey and not taken, whatever is clicked.
final class KeyTable extends TableView<KeyOption> {
    private static final PseudoClass UNUSABLE = PseudoClass.getPseudoClass("unusable");

    private final Messages messages;
    private final KeyPickerViewModel viewModel;

    KeyTable(Messages messages, KeyPickerViewModel viewModel) {
        this.messages = messages;
        this.viewModel = viewModel;
        setId("keyPickerTable");
        getStyleClass().addAll("in-card", "key-table");
        setItems(viewModel.keys());
        setRowFactory(_ -> new Row());
        Label none = new Label();
        none.getStyleClass().addAll("sr-small", "sr-muted");
        none.textProperty().bind(messages.binding("key.picker.none"));
        setPlaceholder(none);
        TableColumn<KeyOption, KeyOption> alias = column("key.column.alias", 280, this::name);
        alias.getStyleClass().add("first");
        getColumns()
                .addAll(List.of(
                        alias,
                        column("key.column.state", 150, key -> new StateChip(messages, key.state())),
                        column("key.column.spec", 76, key -> new Label(key.spec())),
                        column("key.column.note", 174, this::note)));
        getSelectionModel().selectedItemProperty().subscribe(key -> {
            if (key != null && key.usable()) {
                viewModel.chosenProperty().set(Optional.of(key));
            }
        });
        viewModel.chosenProperty().subscribe(key -> key.ifPresent(getSelectionModel()::select));
    }

    private Node name(KeyOption key) {
        RadioButton radio = new RadioButton();
        radio.setFocusTraversable(false);
        radio.setMouseTransparent(true);
        radio.setDisable(!key.usable());
        radio.selectedProperty()
                .bind(viewModel
                        .chosenProperty()
                        .map(chosen -> chosen.filter(each -> each.id().equals(key.id()))
                                .isPresent()));
        Label name = new Label(key.name());
        name.getStyleClass().add("name");
        Label origin = new Label(key.origin(messages));
        origin.getStyleClass().addAll("sr-caption", "sr-muted");
        VBox words = new VBox(name, origin);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox cell = new HBox(radio, Icon.KEY.node("size-14"), words);
        cell.getStyleClass().add("key-row");
        return cell;
    }

    private Node note(KeyOption key) {
        Label note = new Label(key.note(messages));
        note.getStyleClass().add("sr-muted");
        return note;
    }

    private TableColumn<KeyOption, KeyOption> column(String key, double width, Function<KeyOption, Node> node) {
        TableColumn<KeyOption, KeyOption> column = new TableColumn<>();
        column.textProperty().bind(messages.binding(key));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable KeyOption option, boolean empty) {
                super.updateItem(option, empty);
                setGraphic(empty || option == null ? null : node.apply(option));
            }
        });
        return column;
    }

    private static final class Row extends TableRow<KeyOption> {
        @Override
        protected void updateItem(@Nullable KeyOption key, boolean empty) {
            super.updateItem(key, empty);
            boolean unusable = key != null && !empty && !key.usable();
            setDisable(unusable);
            pseudoClassStateChanged(UNUSABLE, unusable);
        }
    }
}
