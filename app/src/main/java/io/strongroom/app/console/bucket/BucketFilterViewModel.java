package io.strongroom.app.console.bucket;

import io.strongroom.app.console.Messages;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableStringValue;

/// Which buckets are listed.
final class BucketFilterViewModel {
    private final StringProperty name = new SimpleStringProperty("");
    private final ObjectProperty<Set<DefaultFilter>> defaults = new SimpleObjectProperty<>(Set.of());
    private final BooleanProperty onlyPartly = new SimpleBooleanProperty();
    private final BooleanBinding active = Bindings.createBooleanBinding(
            () -> !name.get().isEmpty() || !defaults.get().isEmpty() || onlyPartly.get(), name, defaults, onlyPartly);

    /// Runs now and whenever a filter changes.
    void subscribe(Runnable action) {
        name.subscribe(action);
        defaults.subscribe((_, _) -> action.run());
        onlyPartly.subscribe((_, _) -> action.run());
    }

    boolean accepts(BucketRow row) {
        String typed = name.get().strip().toLowerCase(Locale.ROOT);
        return row.name().value().contains(typed)
                && (defaults.get().isEmpty() || defaults.get().contains(DefaultFilter.of(row)))
                && (!onlyPartly.get() || row.plainObjects() > 0);
    }

    void clear() {
        name.set("");
        defaults.set(Set.of());
        onlyPartly.set(false);
    }

    /// Whether any filter is on.
    BooleanBinding active() {
        return active;
    }

    /// `Default: any`, or which ones.
    ObservableStringValue defaultsText(Messages messages) {
        return messages.derived(
                () -> defaults.get().isEmpty()
                        ? messages.text("bucket.filter.default.any")
                        : messages.text(
                                "bucket.filter.default.some",
                                defaults.get().stream()
                                        .sorted()
                                        .map(each -> messages.text(each.key()))
                                        .collect(Collectors.joining(", "))),
                defaults);
    }

    StringProperty nameProperty() {
        return name;
    }

    /// The defaults of which a bucket must have one; empty for any.
    ObjectProperty<Set<DefaultFilter>> defaultsProperty() {
        return defaults;
    }

    BooleanProperty onlyPartlyEncryptedProperty() {
        return onlyPartly;
    }
}
