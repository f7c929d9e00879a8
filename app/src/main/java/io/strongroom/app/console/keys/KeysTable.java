package io.strongroom.app.console.keys;

import io.strongroom.app.console.Formats;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.keyobjects.ObjectsPart;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.transformation.SortedList;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// The table of keys. Rows are virtual, so their number does not matter.
final class KeysTable extends TableView<KeyRow> {
    private static final double WITH_SPEC = 760;
    private static final double WITH_SIZE = 680;
    private static final double WITH_ID = 600;
    private static final double LEAST_NAME = 130;
    private static final double EDGE = 2;

    private final KeyWords words;
    private final KeysViewModel viewModel;
    private final KeyActs acts;
    private boolean following;

    KeysTable(KeyWords words, KeysViewModel viewModel, KeyActs acts) {
        this.words = words;
        this.acts = acts;
        this.viewModel = viewModel;
        setId("keysTable");
        accessibleTextProperty().bind(words.messages().binding("keys.page.title"));
        SortedList<KeyRow> sorted = new SortedList<>(viewModel.rows());
        setItems(sorted);
        sorted.comparatorProperty().bind(comparatorProperty());
        addColumns();
        getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null && !following) {
                viewModel.select(row);
            }
        });
        viewModel.selectedProperty().subscribe(this::follow);
        // Words change with the language, without any row having changed.
        words.messages().localeProperty().subscribe((_, _) -> refresh());
    }

    private void follow() {
        viewModel.selectedProperty().get().ifPresent(row -> {
            following = true;
            try {
                getSelectionModel().select(row);
            } finally {
                following = false;
            }
        });
    }

    /// Brings the selected row into sight.
    void scrollToSelected() {
        int index = getSelectionModel().getSelectedIndex();
        if (index >= 0) {
            scrollTo(index);
        }
    }

    private void addColumns() {
        TableColumn<KeyRow, KeyRow> alias = column("alias", 150, Comparator.comparing(KeyRow::name), this::name);
        alias.getStyleClass().add("first");
        TableColumn<KeyRow, KeyRow> id =
                column("id", 92, Comparator.comparing(row -> row.id().toString()), KeysTable::id);
        TableColumn<KeyRow, KeyRow> spec = column(
                "spec",
                74,
                Comparator.comparing(row -> row.entry().spec()),
                row -> new Label(KeyWords.spec(row.entry().spec())));
        TableColumn<KeyRow, KeyRow> size = number(
                "size",
                82,
                Comparator.comparingLong(row -> row.usage().bytes()),
                row -> new Label(Formats.size(row.usage().bytes())));
        getColumns()
                .addAll(List.of(
                        alias,
                        id,
                        column(
                                "origin",
                                146,
                                Comparator.comparing(KeyOriginFilter::of),
                                row -> new Label(words.origin(row))),
                        column(
                                "state",
                                146,
                                Comparator.comparing(row -> row.entry().state()),
                                words::chip),
                        spec,
                        number(
                                "protects",
                                72,
                                Comparator.comparingLong(row -> row.usage().objects()),
                                this::protects),
                        size,
                        column(
                                "rotation",
                                112,
                                Comparator.comparing((KeyRow row) ->
                                        row.entry().rotationInterval().orElse(Duration.ZERO)),
                                this::rotation),
                        column(
                                "expires",
                                112,
                                Comparator.comparing((KeyRow row) ->
                                        row.entry().materialExpiry().orElse(Instant.MAX)),
                                this::expiry)));
        spec.visibleProperty().bind(widthProperty().greaterThanOrEqualTo(WITH_SPEC));
        size.visibleProperty().bind(widthProperty().greaterThanOrEqualTo(WITH_SIZE));
        id.visibleProperty().bind(widthProperty().greaterThanOrEqualTo(WITH_ID));
        alias.prefWidthProperty()
                .bind(Bindings.createDoubleBinding(this::roomForName, widthProperty(), getVisibleLeafColumns()));
        getSortOrder().add(alias);
    }

    private double roomForName() {
        double others = getVisibleLeafColumns().stream()
                .skip(1)
                .mapToDouble(TableColumn::getWidth)
                .sum();
        return Math.max(LEAST_NAME, getWidth() - others - EDGE);
    }

    private Node name(KeyRow row) {
        Label name = new Label(row.name());
        name.setGraphic(Icon.KEY.node("size-14"));
        name.getStyleClass().add("name");
        return name;
    }

    private static Node id(KeyRow row) {
        Label id = new Label(KeyWords.shortId(row.id()));
        id.getStyleClass().addAll("sr-mono", "sr-muted");
        id.setTooltip(new Tooltip(row.id().toString()));
        return id;
    }

    private Node protects(KeyRow row) {
        String number = Formats.number(row.usage().objects());
        if (row.usage().objects() == 0) {
            return new Label(number);
        }
        Hyperlink link = new Hyperlink(number);
        link.getStyleClass().add("sr-link");
        link.setFocusTraversable(false);
        link.setOnAction(_ -> acts.showObjects(row, ObjectsPart.ALL));
        return link;
    }

    private Node rotation(KeyRow row) {
        Label label = new Label(words.rotation(row));
        label.getStyleClass().add(row.isOverdue() ? "sr-warning-text" : "sr-muted");
        if (row.isOverdue()) {
            label.setGraphic(Icon.ATTENTION.node("size-14", "warning"));
        }
        return label;
    }

    private Node expiry(KeyRow row) {
        Label label = new Label(words.expiry(row));
        label.getStyleClass().add(row.expiresSoon() ? "sr-warning-text" : "sr-muted");
        if (row.expiresSoon()) {
            label.setGraphic(Icon.CLOCK.node("size-14", "warning"));
        }
        return label;
    }

    private TableColumn<KeyRow, KeyRow> number(
            String key, double width, Comparator<KeyRow> order, Function<KeyRow, Node> cell) {
        TableColumn<KeyRow, KeyRow> column = column(key, width, order, cell);
        column.getStyleClass().add("number");
        return column;
    }

    private TableColumn<KeyRow, KeyRow> column(
            String key, double width, Comparator<KeyRow> order, Function<KeyRow, Node> cell) {
        TableColumn<KeyRow, KeyRow> column = new TableColumn<>();
        column.textProperty().bind(words.messages().binding("keys.column." + key));
        column.setId(key);
        column.setPrefWidth(width);
        column.setComparator(order);
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable KeyRow row, boolean empty) {
                super.updateItem(row, empty);
                setGraphic(empty || row == null ? null : cell.apply(row));
            }
        });
        return column;
    }
}
