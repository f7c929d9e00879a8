package io.strongroom.app.console.settings;

import io.strongroom.app.console.LookMenus;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.RowHeight;
import io.strongroom.app.console.Surroundings;
import io.strongroom.app.console.Theme;
import io.strongroom.app.console.control.SegmentedChoice;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.layout.HBox;

/// How the console looks: view `settings/general`.
final class GeneralController {
    private final Surroundings surroundings;
    private final Messages messages;
    private final LookMenus look;

    @FXML
    private HBox settingsLanguage;

    @FXML
    private HBox settingsTheme;

    @FXML
    private HBox settingsRows;

    @SuppressWarnings("NullAway.Init") // the loader sets the fields
    GeneralController(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.messages = surroundings.messages();
        this.look = new LookMenus(surroundings);
    }

    @FXML
    void initialize() {
        settingsLanguage.getChildren().add(languages());
        settingsTheme.getChildren().add(themes());
        settingsRows.getChildren().add(heights());
    }

    private SegmentedChoice<Locale> languages() {
        Map<Locale, ObservableValue<String>> names = new LinkedHashMap<>();
        LookMenus.LANGUAGES.forEach(each -> names.put(each, new SimpleStringProperty(LookMenus.nameOf(each))));
        SegmentedChoice<Locale> choice = new SegmentedChoice<>(names, look.language());
        messages.localeProperty().subscribe(_ -> choice.setValue(look.language()));
        choice.valueProperty().subscribe((_, chosen) -> {
            if (!chosen.equals(look.language())) {
                look.use(chosen);
            }
        });
        return choice;
    }

    private SegmentedChoice<Theme.Choice> themes() {
        Map<Theme.Choice, ObservableValue<String>> names = new LinkedHashMap<>();
        for (Theme.Choice each : Theme.Choice.values()) {
            names.put(each, messages.binding(LookMenus.key(each)));
        }
        SegmentedChoice<Theme.Choice> choice = new SegmentedChoice<>(
                names, surroundings.theme().choiceProperty().get());
        surroundings.theme().choiceProperty().subscribe(choice::setValue);
        choice.valueProperty().subscribe((_, chosen) -> look.use(chosen));
        return choice;
    }

    private SegmentedChoice<RowHeight> heights() {
        Map<RowHeight, ObservableValue<String>> names = new LinkedHashMap<>();
        names.put(RowHeight.COMFORTABLE, messages.binding("settings.rows.comfortable"));
        names.put(RowHeight.DENSE, messages.binding("settings.rows.dense"));
        SegmentedChoice<RowHeight> choice =
                new SegmentedChoice<>(names, surroundings.preferences().value().rows());
        choice.valueProperty().subscribe((_, chosen) -> {
            surroundings.remember(old -> old.withRows(chosen));
            chosen.applyTo(choice.getScene());
        });
        return choice;
    }
}
