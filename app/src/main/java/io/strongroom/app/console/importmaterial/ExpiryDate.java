package io.strongroom.app.console.importmaterial;

import io.strongroom.app.console.Messages;
import io.strongroom.engine.model.MaterialExpiry;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A day and a time of this computer at which material expires; days that are past are refused.
final class ExpiryDate extends VBox {
    private static final LocalTime USUAL = LocalTime.of(9, 0);
    private static final int YEAR = 12;

    private final Clock clock;
    private final ZoneId zone = ZoneId.systemDefault();
    private final DatePicker day = new DatePicker();
    private final TextField time = new TextField(USUAL.toString());
    private final ObjectBinding<Optional<MaterialExpiry>> expiry;

    ExpiryDate(Messages messages, Clock clock) {
        super(8);
        this.clock = clock;
        day.setId("importDay");
        day.setPrefWidth(150);
        time.setId("importTime");
        time.setPrefWidth(72);
        set(Period.ofMonths(YEAR));
        expiry = Bindings.createObjectBinding(
                this::read, day.getEditor().textProperty(), day.valueProperty(), time.textProperty());
        Label note = new Label();
        note.setId("importDateNote");
        note.getStyleClass().addAll("sr-small", "sr-muted");
        note.textProperty()
                .bind(messages.derived(
                        () -> expiry.get().isPresent()
                                ? messages.text("import.expiry.zone", zone.getId())
                                : messages.text("import.expiry.past"),
                        expiry));
        HBox line = new HBox(8, day, time, note);
        line.setAlignment(Pos.CENTER_LEFT);
        HBox presets = new HBox(
                6,
                preset(messages, "import.expiry.days90", Period.ofDays(90)),
                preset(messages, "import.expiry.months6", Period.ofMonths(6)),
                preset(messages, "import.expiry.year1", Period.ofMonths(YEAR)),
                preset(messages, "import.expiry.years2", Period.ofMonths(2 * YEAR)));
        getChildren().setAll(line, presets);
    }

    private Button preset(Messages messages, String key, Period period) {
        Button button = new Button();
        button.getStyleClass().add("small");
        button.textProperty().bind(messages.binding(key));
        button.setOnAction(_ -> set(period));
        return button;
    }

    private void set(Period period) {
        day.setValue(LocalDate.ofInstant(clock.instant(), zone).plus(period));
    }

    private Optional<MaterialExpiry> read() {
        try {
            LocalDate date = day.getConverter().fromString(day.getEditor().getText());
            if (date == null) {
                return Optional.empty();
            }
            Instant at = date.atTime(LocalTime.parse(time.getText().strip()))
                    .atZone(zone)
                    .toInstant();
            return Optional.of(at).filter(clock.instant()::isBefore).map(MaterialExpiry::at);
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /// What is entered; empty while it is no time to come.
    ObjectBinding<Optional<MaterialExpiry>> expiry() {
        return expiry;
    }
}
