package io.strongroom.app.console.keys;

import io.strongroom.app.console.Messages;
import io.strongroom.engine.model.KeyState;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/// Which keys the table shows. Used on the application thread.
final class KeyFilters {
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<Set<KeyState>> states = new SimpleObjectProperty<>(Set.of());
    private final ObjectProperty<Set<KeyOriginFilter>> origins = new SimpleObjectProperty<>(Set.of());

    /// Calls `action` whenever another set of keys is wanted.
    void subscribe(Runnable action) {
        text.subscribe((_, _) -> action.run());
        states.subscribe((_, _) -> action.run());
        origins.subscribe((_, _) -> action.run());
    }

    boolean accepts(KeyRow row) {
        return matches(row)
                && (states.get().isEmpty() || states.get().contains(row.entry().state()))
                && (origins.get().isEmpty() || origins.get().contains(KeyOriginFilter.of(row)));
    }

    private boolean matches(KeyRow row) {
        String wanted = text.get().strip().toLowerCase(Locale.ROOT);
        return row.id().toString().contains(wanted)
                || row.entry().description().toLowerCase(Locale.ROOT).contains(wanted)
                || row.entry().aliases().stream()
                        .anyMatch(alias ->
                                alias.shortName().toLowerCase(Locale.ROOT).contains(wanted));
    }

    /// Shows everything again.
    void clear() {
        text.set("");
        states.set(Set.of());
        origins.set(Set.of());
    }

    BooleanBinding active() {
        return Bindings.createBooleanBinding(
                () -> !text.get().isBlank()
                        || !states.get().isEmpty()
                        || !origins.get().isEmpty(),
                text,
                states,
                origins);
    }

    /// `State: any`, or the states that are wanted.
    ObservableValue<String> stateText(Messages messages) {
        return title(messages, "keys.filter.state", states, KeyFilters::stateKey);
    }

    ObservableValue<String> originText(Messages messages) {
        return title(messages, "keys.filter.origin", origins, KeyOriginFilter::key);
    }

    private static <T> ObservableValue<String> title(
            Messages messages, String key, ObjectProperty<Set<T>> chosen, Function<T, String> word) {
        return messages.derived(
                () -> messages.text(
                        key,
                        chosen.get().isEmpty()
                                ? messages.text("keys.filter.any")
                                : chosen.get().stream()
                                        .map(word)
                                        .map(messages::text)
                                        .sorted()
                                        .collect(Collectors.joining(", "))),
                chosen);
    }

    /// The key of the word for a state.
    static String stateKey(KeyState state) {
        return switch (state) {
            case ENABLED -> "common.state.enabled";
            case DISABLED -> "common.state.disabled";
            case PENDING_DELETION -> "common.state.pendingDeletion";
            case PENDING_IMPORT -> "common.state.pendingImport";
        };
    }

    StringProperty textProperty() {
        return text;
    }

    ObjectProperty<Set<KeyState>> statesProperty() {
        return states;
    }

    ObjectProperty<Set<KeyOriginFilter>> originsProperty() {
        return origins;
    }
}
