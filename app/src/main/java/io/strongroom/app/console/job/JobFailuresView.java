package io.strongroom.app.console.job;

import io.strongroom.app.console.control.WhileShown;
import io.strongroom.engine.model.JobFailure;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// What a job could not do, and why.
public final class JobFailuresView extends TableView<JobFailure> {
    private static final double ROW = 34;
    private static final int MOST_ROWS = 4;

    private final JobWords words;

    public JobFailuresView(JobWords words) {
        this.words = words;
        setId("jobFailures");
        accessibleTextProperty().bind(words.messages().binding("job.failures"));
        WhileShown.onLanguage(this, words.messages(), () -> refresh());
        getStyleClass().add("in-card");
        TableColumn<JobFailure, String> object = column("job.failure.object", JobFailuresView::name);
        TableColumn<JobFailure, String> why = column("job.failure.why", this::why);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getColumns().addAll(List.of(object, why));
    }

    /// Shows these.
    public void show(List<JobFailure> failures) {
        getItems().setAll(failures);
        setPrefHeight((Math.min(failures.size(), MOST_ROWS) + 1) * ROW + 6);
        setMinHeight(Math.min(failures.size() + 1, 3) * ROW);
    }

    private static String name(JobFailure failure) {
        return failure.bucket().map(bucket -> bucket.value() + "/").orElse("")
                + failure.key().value();
    }

    private String why(JobFailure failure) {
        String why = words.why(failure.trouble());
        return switch (failure.subject()) {
            case OBJECT -> why;
            case UPLOAD -> words.messages().text("job.why.upload", why);
            case STORE -> words.messages().text("job.why.store", why);
        };
    }

    /// What does not fit is seen in the tooltip.
    private static final class WithTooltip extends TableCell<JobFailure, String> {
        @Override
        protected void updateItem(@Nullable String text, boolean empty) {
            super.updateItem(text, empty);
            setText(empty ? null : text);
            setTooltip(empty || text == null ? null : new Tooltip(text));
        }
    }

    private TableColumn<JobFailure, String> column(String title, Function<JobFailure, String> text) {
        TableColumn<JobFailure, String> column = new TableColumn<>();
        column.textProperty().bind(words.messages().binding(title));
        column.setSortable(false);
        column.setCellValueFactory(row -> new SimpleStringProperty(text.apply(row.getValue())));
        column.setCellFactory(_ -> new WithTooltip());
        return column;
    }
}
