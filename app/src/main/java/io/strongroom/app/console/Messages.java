package io.strongroom.app.console;

import io.strongroom.ui.UiResources;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// The texts of the console in the language of the moment.
///
/// Bound texts follow at once when the language changes. Refuses keys that no bundle has. Every text is a
/// [MessageFormat], also one without arguments. Used on the application thread.
public final class Messages {
    private final ReadOnlyObjectWrapper<Locale> locale;
    private ResourceBundle bundle;

    public Messages(Locale locale) {
        this.locale = new ReadOnlyObjectWrapper<>(locale);
        this.bundle = UiResources.messages(locale);
    }

    public Locale locale() {
        return locale.get();
    }

    public ReadOnlyObjectProperty<Locale> localeProperty() {
        return locale.getReadOnlyProperty();
    }

    /// Switches the language; everything bound changes before this returns.
    public void use(Locale next) {
        bundle = UiResources.messages(next);
        locale.set(next);
    }

    /// The bundle of the moment, for the FXML loader.
    public ResourceBundle bundle() {
        return bundle;
    }

    /// Whether there is a text for a key.
    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /// The text of a key with its placeholders filled.
    public String text(String key, Object... arguments) {
        try {
            return new MessageFormat(bundle.getString(key), locale.get()).format(arguments);
        } catch (MissingResourceException missing) {
            throw new IllegalArgumentException("No text for " + key, missing);
        }
    }

    /// The text of a key as it changes with the language and with those arguments that are observable.
    public StringBinding binding(String key, Object... arguments) {
        Observable[] observed = Arrays.stream(arguments)
                .filter(Observable.class::isInstance)
                .map(Observable.class::cast)
                .toArray(Observable[]::new);
        return derived(() -> text(key, valuesOf(arguments)), observed);
    }

    /// Any text that depends on the language and on other values.
    public StringBinding derived(Callable<String> text, Observable... dependencies) {
        Observable[] all = Arrays.copyOf(dependencies, dependencies.length + 1);
        all[dependencies.length] = locale;
        return Bindings.createStringBinding(text, all);
    }

    private static Object[] valuesOf(Object[] arguments) {
        return Arrays.stream(arguments)
                .map(argument -> argument instanceof ObservableValue<?> observable ? observable.getValue() : argument)
                .toArray();
    }
}
