package io.strongroom.app.console.job;

import io.strongroom.app.console.Formats;
import io.strongroom.engine.model.JobSnapshot;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// The table of jobs, newest first.
final class JobsTable extends TableView<JobRow> {
    private static final double LEAST_WHAT = 150;
    private static final double BAR = 64;
    private static final double EDGE = 2;
    private static final double WITH_CALLER = 860;

    private final Supplier<JobWords> words;
    private boolean following;

    JobsTable(Supplier<JobWords> words, JobsViewModel viewModel) {
        this.words = words;
        setId("jobsTable");
        accessibleTextProperty().bind(words.get().messages().binding("jobs.page.title"));
        SortedList<JobRow> sorted = new SortedList<>(viewModel.rows());
        setItems(sorted);
        sorted.comparatorProperty().bind(comparatorProperty());
        addColumns();
        getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null && !following) {
                viewModel.select(row);
            }
        });
        viewModel.selectedProperty().subscribe(row -> row.ifPresent(this::follow));
        viewModel.keysProperty().subscribe((_, _) -> refresh());
        words.get().messages().localeProperty().subscribe((_, _) -> refresh());
    }

    private void follow(JobRow row) {
        following = true;
        try {
            getSelectionModel().select(row);
        } finally {
            following = false;
        }
    }

    private void addColumns() {
        TableColumn<JobRow, JobRow> number =
                column("number", 64, Comparator.comparing(JobRow::id), row -> new Label("#" + row.id()));
        number.getStyleClass().add("first");
        TableColumn<JobRow, JobRow> what = column(
                "what",
                LEAST_WHAT,
                Comparator.comparing(row -> words.get().what(row.job().spec())),
                this::what);
        TableColumn<JobRow, JobRow> caller = column(
                "by",
                76,
                Comparator.comparing(row -> row.job().caller()),
                row -> new Label(row.job().caller()));
        getColumns()
                .addAll(List.of(
                        number,
                        column(
                                "type",
                                150,
                                Comparator.comparing(row -> row.job().spec().kind()),
                                this::type),
                        what,
                        caller,
                        column(
                                "state",
                                168,
                                Comparator.comparing(row -> row.job().state()),
                                row -> words.get().chip(row.job())),
                        column(
                                "progress",
                                126,
                                Comparator.comparingDouble(row -> JobWords.share(row.job())),
                                JobsTable::progress),
                        column("detail", 130, Comparator.comparing(this::detail), row -> muted(detail(row))),
                        column(
                                "started",
                                92,
                                Comparator.comparing(JobsTable::begun),
                                row -> muted(formats().when(begun(row))))));
        caller.visibleProperty().bind(widthProperty().greaterThanOrEqualTo(WITH_CALLER));
        what.prefWidthProperty()
                .bind(Bindings.createDoubleBinding(this::roomForWhat, widthProperty(), getVisibleLeafColumns()));
        number.setSortType(TableColumn.SortType.DESCENDING);
        getSortOrder().add(number);
    }

    private double roomForWhat() {
        double others = getVisibleLeafColumns().stream()
                .filter(column -> !"what".equals(column.getId()))
                .mapToDouble(TableColumn::getWidth)
                .sum();
        return Math.max(LEAST_WHAT, getWidth() - others - EDGE);
    }

    private Formats formats() {
        return words.get().formats();
    }

    private static Instant begun(JobRow row) {
        return row.job().started().orElse(row.job().created());
    }

    private Node type(JobRow row) {
        Label type = new Label(words.get().kind(row.job().spec()));
        type.getStyleClass().add("name");
        return type;
    }

    private Node what(JobRow row) {
        Label what = new Label(words.get().what(row.job().spec()));
        what.setTooltip(new Tooltip(what.getText()));
        return what;
    }

    private String detail(JobRow row) {
        return words.get().detail(row.job(), row.rate());
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("sr-muted");
        label.setTooltip(new Tooltip(text));
        return label;
    }

    private static Node progress(JobRow row) {
        JobSnapshot job = row.job();
        ProgressBar bar = new ProgressBar(JobWords.share(job));
        bar.getStyleClass().add(JobWords.barStyle(job));
        bar.setPrefWidth(BAR);
        bar.setMinWidth(BAR);
        HBox cell = new HBox(8, bar, new Label(JobWords.percent(job)));
        cell.setAlignment(Pos.CENTER_LEFT);
        return cell;
    }

    private TableColumn<JobRow, JobRow> column(
            String key, double width, Comparator<JobRow> order, Function<JobRow, Node> cell) {
        TableColumn<JobRow, JobRow> column = new TableColumn<>();
        column.textProperty().bind(words.get().messages().binding("jobs.column." + key));
        column.setId(key);
        column.setPrefWidth(width);
        column.setComparator(order);
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable JobRow row, boolean empty) {
                super.updateItem(row, empty);
                setGraphic(empty || row == null ? null : cell.apply(row));
            }
        });
        return column;
    }
}
