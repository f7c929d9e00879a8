package io.strongroom.app.console;

import atlantafx.base.theme.Styles;
import io.strongroom.app.console.control.IconButton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;

/// The choices of language and theme, as menus and buttons. What is chosen takes effect at once
/// and is remembered.
public final class LookMenus {
    /// The languages of the console and what they call themselves.
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.CHINESE);

    private final Surroundings surroundings;

    public LookMenus(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /// The name of a language in that language.
    public static String nameOf(Locale language) {
        return language.getDisplayLanguage(language);
    }

    /// The language that is shown, one of [#LANGUAGES].
    public Locale language() {
        String shown = surroundings.messages().locale().getLanguage();
        return LANGUAGES.stream()
                .filter(locale -> locale.getLanguage().equals(shown))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    public void use(Locale language) {
        surroundings.messages().use(language);
        surroundings.remember(old -> old.withLanguage(language.toLanguageTag()));
    }

    public void use(Theme.Choice choice) {
        surroundings.theme().choiceProperty().set(choice);
        surroundings.remember(old -> old.withTheme(choice));
    }

    /// A flat button that says the language and offers the others.
    public MenuButton languageButton(String id) {
        MenuButton button = new MenuButton("", Icon.LANGUAGE.node());
        button.setId(id);
        button.getStyleClass().add(Styles.FLAT);
        button.textProperty().bind(surroundings.messages().derived(() -> nameOf(language())));
        button.accessibleTextProperty().bind(surroundings.messages().binding("common.look.language"));
        button.getItems().setAll(languageItems());
        return button;
    }

    /// One item for each language, the shown one marked.
    public List<MenuItem> languageItems() {
        ToggleGroup group = new ToggleGroup();
        List<MenuItem> items = new ArrayList<>();
        for (Locale language : LANGUAGES) {
            RadioMenuItem item = new RadioMenuItem(nameOf(language));
            item.setToggleGroup(group);
            item.setOnAction(_ -> use(language));
            surroundings.messages().localeProperty().subscribe(_ -> item.setSelected(language.equals(language())));
            items.add(item);
        }
        return items;
    }

    /// One item for each theme, the chosen one marked.
    public List<MenuItem> themeItems() {
        ToggleGroup group = new ToggleGroup();
        List<MenuItem> items = new ArrayList<>();
        for (Theme.Choice choice : Theme.Choice.values()) {
            RadioMenuItem item = new RadioMenuItem();
            item.textProperty().bind(surroundings.messages().binding(key(choice)));
            item.setToggleGroup(group);
            item.setOnAction(_ -> use(choice));
            surroundings.theme().choiceProperty().subscribe(chosen -> item.setSelected(choice == chosen));
            items.add(item);
        }
        return items;
    }

    /// A button that changes between light and dark.
    public IconButton themeButton(String id) {
        IconButton button = new IconButton(Icon.DARK, surroundings.messages(), "common.look.switchTheme");
        button.setId(id);
        button.setOnAction(
                _ -> use(surroundings.theme().darkProperty().get() ? Theme.Choice.LIGHT : Theme.Choice.DARK));
        surroundings
                .theme()
                .darkProperty()
                .subscribe(dark -> button.setGraphic((dark ? Icon.LIGHT : Icon.DARK).node()));
        return button;
    }

    /// The key of the name of a theme.
    public static String key(Theme.Choice choice) {
        return switch (choice) {
            case SYSTEM -> "common.look.theme.system";
            case LIGHT -> "common.look.theme.light";
            case DARK -> "common.look.theme.dark";
        };
    }
}
