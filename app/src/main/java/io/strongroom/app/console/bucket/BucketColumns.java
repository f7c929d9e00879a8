package io.strongroom.app.console.bucket;

import io.strongroom.app.console.Formats;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.Coverage;
import io.strongroom.app.console.control.CoverageBar;
import io.strongroom.app.console.control.Encryption;
import io.strongroom.app.console.control.EncryptionChip;
import io.strongroom.app.console.encryption.EncryptionTexts;
import io.strongroom.app.console.key.KeyNames;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// The columns of the table of buckets, with what stands in their cells.
final class BucketColumns {
    private static final double CELL_PADDING = 22;
    private static final double WITH_MIRROR = 740;
    private static final double WITH_CREATED = 684;
    private static final double WITH_SIZE = 560;

    private final Messages messages;
    private final Formats formats;
    private EncryptionTexts texts;

    BucketColumns(Messages messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
        this.texts = new EncryptionTexts(messages, KeyNames.NONE);
    }

    /// Takes the names by which chips call keys.
    void name(KeyNames names) {
        texts = new EncryptionTexts(messages, names);
    }

    /// Puts the columns into `table`, sorted by name; those of little weight hide in a narrow one.
    void addTo(BucketTable table) {
        TableColumn<BucketRow, BucketRow> name =
                column("bucket.column.name", 140, Comparator.comparing(BucketRow::name), row -> name(table, row));
        name.getStyleClass().add("first");
        TableColumn<BucketRow, BucketRow> size = number(
                "bucket.column.size", Comparator.comparingLong(BucketRow::bytes), row -> Formats.size(row.bytes()));
        TableColumn<BucketRow, BucketRow> mirror = column(
                "bucket.column.mirror",
                70,
                Comparator.comparing(row -> row.entry().fetches()),
                this::mirror);
        TableColumn<BucketRow, BucketRow> created = column(
                "bucket.column.created",
                90,
                Comparator.comparing(row -> row.entry().createdAt()),
                row -> new Label(formats.date(row.entry().createdAt())));
        table.getColumns()
                .addAll(List.of(
                        name,
                        number(
                                "bucket.column.objects",
                                Comparator.comparingLong(BucketRow::objects),
                                row -> Formats.number(row.objects())),
                        size,
                        column(
                                "bucket.column.default",
                                180,
                                Comparator.comparing(row -> chip(row).fullText(messages)),
                                this::defaultChip),
                        column(
                                "bucket.column.coverage",
                                130,
                                Comparator.comparingDouble(BucketRow::encryptedShare),
                                this::coverage),
                        mirror,
                        created));
        mirror.visibleProperty().bind(table.widthProperty().greaterThanOrEqualTo(WITH_MIRROR));
        created.visibleProperty().bind(table.widthProperty().greaterThanOrEqualTo(WITH_CREATED));
        size.visibleProperty().bind(table.widthProperty().greaterThanOrEqualTo(WITH_SIZE));
        name.prefWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        table::roomForName,
                        table.widthProperty(),
                        table.heightProperty(),
                        table.getVisibleLeafColumns(),
                        table.getItems()));
        table.getSortOrder().add(name);
    }

    private Node name(BucketTable table, BucketRow row) {
        Label name = new Label(row.name().value());
        name.setGraphic(Icon.BUCKET.node("size-14"));
        name.getStyleClass().add("name");
        // A cell gives its node the width it likes; a long name is cut instead.
        name.maxWidthProperty()
                .bind(table.getColumns().getFirst().widthProperty().subtract(CELL_PADDING));
        return name;
    }

    private Node defaultChip(BucketRow row) {
        return row.entry().defaultEncryption().isPresent()
                ? new EncryptionChip(messages, chip(row))
                : EncryptionChip.brief(messages, Encryption.NONE);
    }

    private Encryption chip(BucketRow row) {
        return texts.chip(row.rule());
    }

    private Node coverage(BucketRow row) {
        CoverageBar bar = new CoverageBar(messages, row.coverage());
        bar.setPrefWidth(64);
        bar.setMaxWidth(64);
        Label share = new Label(row.coverage().share(Coverage.Measure.OBJECTS));
        share.setMaxWidth(Double.MAX_VALUE);
        share.getStyleClass().add("share");
        HBox.setHgrow(share, Priority.ALWAYS);
        HBox cell = new HBox(bar, share);
        cell.getStyleClass().add("coverage-cell");
        return cell;
    }

    private Node mirror(BucketRow row) {
        if (!row.entry().fetches()) {
            return new Label("—");
        }
        Label origin = new Label(messages.text("bucket.mirror.cell"));
        origin.setGraphic(Icon.MIRRORED.node("size-14"));
        origin.getStyleClass().add("sr-muted");
        return origin;
    }

    private TableColumn<BucketRow, BucketRow> number(
            String key, Comparator<BucketRow> order, Function<BucketRow, String> text) {
        TableColumn<BucketRow, BucketRow> column = column(key, 70, order, row -> new Label(text.apply(row)));
        column.getStyleClass().add("number");
        return column;
    }

    private TableColumn<BucketRow, BucketRow> column(
            String key, double width, Comparator<BucketRow> order, Function<BucketRow, Node> cell) {
        TableColumn<BucketRow, BucketRow> column = new TableColumn<>();
        column.textProperty().bind(messages.binding(key));
        column.setId(key.substring(key.lastIndexOf('.') + 1));
        column.setPrefWidth(width);
        column.setComparator(order);
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
        column.setCellFactory(_ -> new Cell(cell));
        return column;
    }

    private static final class Cell extends TableCell<BucketRow, BucketRow> {
        private final Function<BucketRow, Node> node;

        Cell(Function<BucketRow, Node> node) {
            this.node = node;
        }

        @Override
        protected void updateItem(@Nullable BucketRow row, boolean empty) {
            super.updateItem(row, empty);
            setGraphic(empty || row == null ? null : node.apply(row));
        }
    }
}
