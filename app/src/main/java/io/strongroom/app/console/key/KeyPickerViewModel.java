package io.strongroom.app.console.key;

import io.strongroom.app.console.Formats;
import io.strongroom.app.console.Messages;
import io.strongroom.engine.model.KeyEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/// The keys to choose from and the one that is chosen. A key that cannot be used is never the
/// chosen one.
///
/// Used on the application thread.
public final class KeyPickerViewModel {
    private final Messages messages;
    private final Formats formats;
    private final ObservableList<KeyOption> all = FXCollections.observableArrayList();
    private final FilteredList<KeyOption> keys = new FilteredList<>(all);
    private final StringProperty search = new SimpleStringProperty("");
    private final BooleanProperty showUnusable = new SimpleBooleanProperty(true);
    private final ObjectProperty<Optional<KeyOption>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private final Map<String, KeyUse> use;

    /// @param use what the keys protect, by id
    public KeyPickerViewModel(Messages messages, Formats formats, List<KeyEntry> entries, Map<String, KeyUse> use) {
        this.messages = messages;
        this.formats = formats;
        this.use = Map.copyOf(use);
        all.setAll(KeyOption.of(entries));
        search.subscribe(this::filter);
        showUnusable.subscribe(this::filter);
    }

    private void filter() {
        String typed = search.get();
        boolean everything = showUnusable.get();
        keys.setPredicate(key -> key.matches(typed) && (everything || key.usable()));
    }

    /// Chooses the key with this id or alias, if it is there and usable.
    public void choose(String name) {
        all.stream()
                .filter(key -> key.id().equals(name)
                        || key.entry().aliases().stream()
                                .anyMatch(alias -> alias.value().equals(name)))
                .filter(KeyOption::usable)
                .findFirst()
                .ifPresent(key -> chosen.set(Optional.of(key)));
    }

    /// Takes a key that was made a moment ago, and chooses it.
    public void add(KeyEntry entry) {
        KeyOption key = new KeyOption(entry);
        search.set("");
        all.addFirst(key);
        choose(key.id());
    }

    /// What is protected by the chosen key.
    public ObservableStringValue protects() {
        return messages.derived(
                () -> chosen.get()
                        .map(key -> use.getOrDefault(key.id(), KeyUse.NONE))
                        .map(used -> messages.text(
                                "key.card.protects", used.objects(), Formats.size(used.bytes()), used.buckets()))
                        .orElse(""),
                chosen);
    }

    public ObservableStringValue created() {
        return messages.derived(
                () -> chosen.get()
                        .map(KeyOption::entry)
                        .map(key -> messages.text("key.card.created", formats.date(key.createdAt()), key.creator()))
                        .orElse(""),
                chosen);
    }

    public ObservableList<KeyOption> keys() {
        return keys;
    }

    public StringProperty searchProperty() {
        return search;
    }

    public BooleanProperty showUnusableProperty() {
        return showUnusable;
    }

    public ObjectProperty<Optional<KeyOption>> chosenProperty() {
        return chosen;
    }
}
