package io.strongroom.app.console.reencrypt;

import io.strongroom.app.console.Formats;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.Coverage.Amount;
import io.strongroom.engine.model.BucketEntry.BucketDefault;
import io.strongroom.engine.model.BucketName;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The buckets with what would be meant in each; a click or the space bar takes one in or out.
final class BucketsChoice extends TableView<BucketLine> {
    private final Messages messages;
    private final Formats formats;
    private final ObjectProperty<ScopeChoice> scope;
    private final ObjectProperty<Boolean> allChosen = new SimpleObjectProperty<>(false);

    BucketsChoice(Messages messages, Formats formats, ObjectProperty<ScopeChoice> scope) {
        this.messages = messages;
        this.formats = formats;
        this.scope = scope;
        setId("scopeBuckets");
        accessibleTextProperty().bind(messages.binding("bucket.page.title"));
        getStyleClass().add("in-card");
        setPrefHeight(170);
        setMinHeight(120);
        TableColumn<BucketLine, BucketLine> all = column("bucket", 40, this::box);
        all.textProperty().unbind();
        all.setText("");
        all.setGraphic(allBox());
        getColumns()
                .addAll(List.of(
                        all,
                        column("bucket", 140, line -> new Label(line.name().value())),
                        column("why", 330, line -> muted(why(line))),
                        number("objects", 78, line -> Formats.number(meant(line).objects())),
                        number("size", 84, line -> Formats.size(meant(line).bytes()))));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            BucketLine line = getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.SPACE && line != null) {
                event.consume();
                toggle(line.name());
            }
        });
        messages.localeProperty().subscribe((_, _) -> refresh());
    }

    /// Shows these, those with most to do first.
    void show(List<BucketLine> lines) {
        ScopeChoice now = scope.get();
        getItems()
                .setAll(lines.stream()
                        .sorted(Comparator.comparingLong((BucketLine line) ->
                                        -line.count(now::mayMean).objects())
                                .thenComparing(BucketLine::name))
                        .toList());
    }

    /// Counts anew what is meant.
    void count(ScopeChoice now) {
        allChosen.set(now.buckets().size() == getItems().size() && !getItems().isEmpty());
        refresh();
    }

    private Node allBox() {
        CheckBox box = new CheckBox();
        box.setId("scopeAll");
        box.accessibleTextProperty().bind(messages.binding("reencrypt.scope.all"));
        allChosen.subscribe(box::setSelected);
        box.setOnAction(_ -> choose(
                box.isSelected()
                        ? Set.copyOf(getItems().stream().map(BucketLine::name).toList())
                        : Set.of()));
        return box;
    }

    private Node box(BucketLine line) {
        CheckBox box = new CheckBox();
        box.setId("scopeBucket-" + line.name());
        box.setAccessibleText(line.name().value());
        box.setSelected(scope.get().buckets().contains(line.name()));
        box.setOnAction(_ -> toggle(line.name()));
        return box;
    }

    private void toggle(BucketName name) {
        Set<BucketName> next = new HashSet<>(scope.get().buckets());
        if (!next.add(name)) {
            next.remove(name);
        }
        choose(next);
    }

    private void choose(Set<BucketName> buckets) {
        scope.set(scope.get().in(buckets));
    }

    private Amount meant(BucketLine line) {
        return line.count(scope.get()::mayMean);
    }

    private String why(BucketLine line) {
        return messages.text(
                line.why(),
                line.entry()
                        .defaultEncryption()
                        .map(BucketDefault::setAt)
                        .map(formats::date)
                        .orElse(""));
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("sr-muted");
        return label;
    }

    private TableColumn<BucketLine, BucketLine> number(String key, double width, Function<BucketLine, String> text) {
        TableColumn<BucketLine, BucketLine> column = column(key, width, line -> new Label(text.apply(line)));
        column.getStyleClass().add("number");
        return column;
    }

    private TableColumn<BucketLine, BucketLine> column(String key, double width, Function<BucketLine, Node> cell) {
        TableColumn<BucketLine, BucketLine> column = new TableColumn<>();
        column.textProperty().bind(messages.binding("reencrypt.column." + key));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable BucketLine line, boolean empty) {
                super.updateItem(line, empty);
                setGraphic(empty || line == null ? null : cell.apply(line));
            }
        });
        return column;
    }
}
