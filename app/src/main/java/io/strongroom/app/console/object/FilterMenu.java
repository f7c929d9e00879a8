package io.strongroom.app.console.object;

import io.strongroom.app.console.Messages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.Region;

/// A button that says which values a filter lets through, and opens a list to choose them from; with none chosen it
/// lets everything through.
///
/// @param key what the texts of the button begin with, and a dot
/// @param word what a value is called
record FilterMenu<T>(Messages messages, String key, Function<T, String> word) {
    static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");
    private static final double LEAST = 90;

    /// @param clear the last item, which takes all filters off
    void wire(
            MenuButton button,
            List<T> values,
            ObservableValue<Set<T>> chosen,
            Consumer<Set<T>> choose,
            MenuItem clear) {
        Map<T, CheckMenuItem> items = new LinkedHashMap<>();
        for (T value : values) {
            CheckMenuItem item = new CheckMenuItem();
            item.textProperty().bind(messages.derived(() -> word.apply(value)));
            item.setOnAction(_ -> choose.accept(checked(items)));
            items.put(value, item);
        }
        button.getItems().setAll(items.values());
        button.getItems().addAll(new SeparatorMenuItem(), clear);
        chosen.subscribe(on -> {
            items.forEach((value, item) -> item.setSelected(on.contains(value)));
            button.pseudoClassStateChanged(ACTIVE, !on.isEmpty());
            // Words are only cut where many values are chosen.
            button.setMinWidth(on.isEmpty() ? Region.USE_PREF_SIZE : LEAST);
        });
        button.textProperty().bind(messages.derived(() -> words(values, chosen.getValue()), chosen));
    }

    private String words(List<T> values, Set<T> on) {
        return on.isEmpty()
                ? messages.text(key + "any")
                : messages.text(
                        key + "some",
                        values.stream().filter(on::contains).map(word).collect(Collectors.joining(", ")));
    }

    private static <T> Set<T> checked(Map<T, CheckMenuItem> items) {
        return items.entrySet().stream()
                .filter(entry -> entry.getValue().isSelected())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
