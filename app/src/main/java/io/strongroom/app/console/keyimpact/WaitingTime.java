package io.strongroom.app.console.keyimpact;

import io.strongroom.app.console.Formats;
import io.strongroom.app.console.Messages;
import io.strongroom.engine.usecase.key.ScheduleKeyDeletion;
import java.time.Duration;
import javafx.beans.property.IntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.layout.HBox;

/// How many days a key waits before it goes, and which day that is.
final class WaitingTime extends HBox {
    WaitingTime(Messages messages, Formats formats, IntegerProperty days) {
        getStyleClass().add("waiting-time");
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(10);
        Label ask = new Label();
        ask.textProperty().bind(messages.binding("impact.days"));
        ask.getStyleClass().add("sr-field-label");
        Spinner<Integer> spinner = new Spinner<>();
        spinner.setId("impactDays");
        spinner.setEditable(true);
        spinner.setPrefWidth(90);
        SpinnerValueFactory<Integer> values = new SpinnerValueFactory.IntegerSpinnerValueFactory(
                ScheduleKeyDeletion.MIN_DAYS, ScheduleKeyDeletion.MAX_DAYS, days.get());
        values.setConverter(new WholeDays(days::get));
        spinner.setValueFactory(values);
        ask.setLabelFor(spinner);
        spinner.accessibleTextProperty().bind(ask.textProperty());
        spinner.getEditor().accessibleTextProperty().bind(ask.textProperty());
        // What is typed counts at once, not only after Enter.
        spinner.getEditor()
                .textProperty()
                .subscribe(text -> WholeDays.parse(text).ifPresent(values::setValue));
        spinner.valueProperty().subscribe(value -> days.set(value));
        Label until = new Label();
        until.getStyleClass().addAll("sr-small", "sr-muted");
        until.textProperty()
                .bind(messages.derived(
                        () -> messages.text(
                                "impact.until",
                                formats.moment(formats.clock().instant().plus(Duration.ofDays(days.get()))),
                                ScheduleKeyDeletion.MIN_DAYS,
                                ScheduleKeyDeletion.MAX_DAYS),
                        days));
        getChildren().setAll(ask, spinner, until);
    }
}
