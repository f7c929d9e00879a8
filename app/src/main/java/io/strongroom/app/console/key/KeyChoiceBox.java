package io.strongroom.app.console.key;

import io.strongroom.app.console.Messages;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ObservableList;
import javafx.scene.control.ListCell;
import javafx.util.StringConverter;
import org.controlsfx.control.SearchableComboBox;
import org.jspecify.annotations.Nullable;

/// The key picker for tight places: a combo box with a search field.
///
/// Keys that cannot be used are listed with the reason; what is chosen is checked by the view model.
public final class KeyChoiceBox {
    private KeyChoiceBox() {}

    /// Offers `keys` in `box` and keeps its value and `chosen` the same.
    public static void of(
            SearchableComboBox<KeyOption> box,
            Messages messages,
            ObservableList<KeyOption> keys,
            ObjectProperty<Optional<KeyOption>> chosen) {
        box.setConverter(new Words());
        box.setCellFactory(_ -> new KeyCell(messages));
        box.setButtonCell(new NameCell());
        box.promptTextProperty().bind(messages.binding("key.picker.choose"));
        box.setItems(keys);
        box.valueProperty().subscribe(value -> chosen.set(Optional.ofNullable(value)));
        chosen.subscribe(value -> box.setValue(value.orElse(null)));
    }

    /// What the search field looks at: everything by which people know a key.
    private static final class Words extends StringConverter<KeyOption> {
        @Override
        public String toString(@Nullable KeyOption key) {
            return key == null
                    ? ""
                    : String.join(" ", key.name(), key.id(), key.entry().description());
        }

        @Override
        public KeyOption fromString(String text) {
            throw new UnsupportedOperationException("keys are chosen, not typed");
        }
    }

    private static final class NameCell extends ListCell<KeyOption> {
        @Override
        protected void updateItem(@Nullable KeyOption key, boolean empty) {
            super.updateItem(key, empty);
            setText(key == null || empty ? "" : key.name());
        }
    }
}
