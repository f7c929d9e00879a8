package io.strongroom.app.console;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import io.strongroom.ui.UiResources;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/// The look of the windows: light, dark, or what the desktop says. Used on the application thread.
///
/// AtlantaFX is the user agent sheet of the whole application; every scene given to [#style] gets the tokens of the
/// theme and the sheets on top, and follows while the window is open. Make the theme before any other node: it loads
/// the fonts, and the toolkit lists its fallback fonts when the first text is laid out.
public final class Theme {
    /// What the person chose.
    public enum Choice {
        SYSTEM,
        LIGHT,
        DARK
    }

    private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(Choice.SYSTEM);
    private final BooleanBinding dark = Bindings.createBooleanBinding(
            this::isDarkNow, choice, Platform.getPreferences().colorSchemeProperty());
    private final Messages messages;
    private final List<Scene> scenes = new ArrayList<>();

    public Theme(Choice choice, Messages messages) {
        this.choice.set(choice);
        this.messages = messages;
        loadFonts();
        messages.localeProperty().addListener((InvalidationListener) _ -> applyToAll());
        dark.addListener((InvalidationListener) _ -> applyToAll());
        applyToAll();
    }

    public ObjectProperty<Choice> choiceProperty() {
        return choice;
    }

    /// Whether dark colours are shown at the moment.
    public ObservableBooleanValue darkProperty() {
        return dark;
    }

    /// Gives a scene the look of the console, for as long as it lives.
    public void style(Scene scene) {
        scenes.add(scene);
        apply(scene);
    }

    /// Stops looking after a scene whose window is closed.
    public void forget(Scene scene) {
        scenes.remove(scene);
    }

    private boolean isDarkNow() {
        return switch (choice.get()) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
    }

    private void applyToAll() {
        Application.setUserAgentStylesheet(
                dark.get() ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        scenes.forEach(this::apply);
    }

    private void apply(Scene scene) {
        List<String> sheets = new ArrayList<>();
        sheets.add(dark.get() ? UiResources.darkTokens() : UiResources.lightTokens());
        sheets.addAll(UiResources.sheets());
        if (messages.locale().getLanguage().equals(Locale.CHINESE.getLanguage())) {
            sheets.add(UiResources.hanSheet());
        }
        scene.getStylesheets().setAll(sheets);
    }

    // The Chinese font becomes the fallback for every character the Latin fonts lack, but only if it is loaded before
    // the toolkit lays out its first text: it lists the fallback fonts once.
    private static void loadFonts() {
        for (URL font : UiResources.fonts()) {
            try (InputStream stream = font.openStream()) {
                Font.loadFont(stream, 13);
            } catch (IOException failure) {
                throw new UncheckedIOException("Cannot read a bundled font", failure);
            }
        }
    }
}
