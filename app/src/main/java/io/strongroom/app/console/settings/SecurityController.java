package io.strongroom.app.console.settings;

import atlantafx.base.controls.ToggleSwitch;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.SealWhenIdle;
import io.strongroom.app.console.Surroundings;
import java.time.Duration;
import java.util.function.UnaryOperator;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// When an open store seals itself: view `settings/security`.
final class SecurityController {
    private final Surroundings surroundings;

    @FXML
    private ComboBox<Duration> settingsIdleAfter;

    @FXML
    private ToggleSwitch settingsIdle;

    @FXML
    private ToggleSwitch settingsSleep;

    @SuppressWarnings("NullAway.Init") // the loader sets the fields
    SecurityController(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @FXML
    void initialize() {
        SealWhenIdle now = surroundings.preferences().value().idle();
        surroundings.messages().localeProperty().subscribe(_ -> showChoices());
        settingsIdleAfter.setValue(now.after());
        settingsIdle.setSelected(now.mode() == SealWhenIdle.Mode.ON);
        settingsIdleAfter.disableProperty().bind(settingsIdle.selectedProperty().not());
        settingsIdle
                .selectedProperty()
                .subscribe((_, on) -> change(old -> old.with(on ? SealWhenIdle.Mode.ON : SealWhenIdle.Mode.OFF)));
        settingsSleep.setSelected(now.sleep() == SealWhenIdle.Mode.ON);
        settingsSleep
                .selectedProperty()
                .subscribe((_, on) -> change(old -> old.withSleep(on ? SealWhenIdle.Mode.ON : SealWhenIdle.Mode.OFF)));
        settingsIdleAfter.valueProperty().subscribe((_, after) -> {
            if (after != null) {
                change(old -> old.with(after));
            }
        });
    }

    private void change(UnaryOperator<SealWhenIdle> change) {
        surroundings.remember(old -> old.withIdle(change.apply(old.idle())));
    }

    // A combo box asks its converter again only for a new one.
    private void showChoices() {
        Messages messages = surroundings.messages();
        settingsIdleAfter.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Duration after) {
                return after == null ? "" : messages.text("settings.idle.minutes", after.toMinutes());
            }

            @Override
            public Duration fromString(String text) {
                throw new UnsupportedOperationException("times are chosen, not typed");
            }
        });
        settingsIdleAfter.setItems(FXCollections.observableArrayList(SealWhenIdle.CHOICES));
    }
}
