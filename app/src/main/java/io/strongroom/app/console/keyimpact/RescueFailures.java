package io.strongroom.app.console.keyimpact;

import io.strongroom.app.console.Messages;
import io.strongroom.engine.model.JobFailure;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// What a rescue could not move, and why.
final class RescueFailures extends TableView<JobFailure> {
    private static final double ROW = 34;
    private static final int MOST_ROWS = 4;

    RescueFailures(Messages messages, List<JobFailure> failures) {
        setId("rescueFailures");
        getStyleClass().add("in-card");
        getItems().setAll(failures);
        getColumns()
                .addAll(List.of(
                        column(messages.text("rescue.failure.object"), 240, RescueFailures::name),
                        column(messages.text("rescue.failure.why"), 186, RescueFailures::why)));
        setPrefHeight((Math.min(failures.size(), MOST_ROWS) + 1) * ROW + 6);
    }

    private static String name(JobFailure failure) {
        return failure.bucket().map(bucket -> bucket.value() + "/").orElse("")
                + failure.key().value();
    }

    private static String why(JobFailure failure) {
        return failure.trouble().problem() + " (" + failure.trouble().detail() + ")";
    }

    private static TableColumn<JobFailure, String> column(
            String title, double width, Function<JobFailure, String> text) {
        TableColumn<JobFailure, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setCellValueFactory(row -> new SimpleStringProperty(text.apply(row.getValue())));
        return column;
    }
}
