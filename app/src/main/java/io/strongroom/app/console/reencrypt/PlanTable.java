package io.strongroom.app.console.reencrypt;

import io.strongroom.app.console.Formats;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.Encryption;
import io.strongroom.app.console.control.EncryptionChip;
import io.strongroom.app.console.encryption.EncryptionTexts;
import io.strongroom.engine.model.HistoryPlan.Change;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// What a plan changes, bucket by bucket: from what, to what, how much.
final class PlanTable extends TableView<Change> {
    private static final double ROW = 34;
    private static final int MOST_ROWS = 4;

    private final Messages messages;

    PlanTable(Messages messages, EncryptionTexts texts, List<Change> changes) {
        this.messages = messages;
        setId("previewChanges");
        accessibleTextProperty().bind(messages.binding("reencrypt.preview.changes"));
        getStyleClass().add("in-card");
        getItems().setAll(changes);
        getColumns()
                .addAll(List.of(
                        column(
                                "bucket",
                                150,
                                change -> new Label(change.bucket().value())),
                        column("from", 185, change -> new EncryptionChip(messages, from(texts, change))),
                        column("to", 185, change -> new EncryptionChip(messages, texts.chip(change.to()))),
                        number("objects", 76, change -> Formats.number(change.objects())),
                        number("size", 78, change -> Formats.size(change.bytes()))));
        setPrefHeight((Math.min(changes.size(), MOST_ROWS) + 1) * ROW + 4);
        setMinHeight(Math.min(changes.size() + 1, 3) * ROW);
    }

    private static Encryption from(EncryptionTexts texts, Change change) {
        return new Encryption(
                EncryptionTexts.mode(change.from(), change.fromAlgorithm()),
                change.from().isKms() ? change.fromKey().map(texts.keys()::name).orElse("") : "");
    }

    private TableColumn<Change, Change> number(String key, double width, Function<Change, String> text) {
        TableColumn<Change, Change> column = column(key, width, change -> new Label(text.apply(change)));
        column.getStyleClass().add("number");
        return column;
    }

    private TableColumn<Change, Change> column(String key, double width, Function<Change, Node> cell) {
        TableColumn<Change, Change> column = new TableColumn<>();
        column.textProperty().bind(messages.binding("reencrypt.column." + key));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable Change change, boolean empty) {
                super.updateItem(change, empty);
                setGraphic(empty || change == null ? null : cell.apply(change));
            }
        });
        return column;
    }
}
