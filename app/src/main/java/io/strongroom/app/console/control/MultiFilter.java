package io.strongroom.app.console.control;

import io.strongroom.app.console.Messages;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.util.StringConverter;
import org.controlsfx.control.CheckComboBox;
import org.jspecify.annotations.Nullable;

/// A filter by several values of a few: a box that lists them with check marks.
public final class MultiFilter {
    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");

    private MultiFilter() {}

    /// Fills `box` with `values` and keeps what is checked and `chosen` the same.
    ///
    /// @param name what is filtered by, for who cannot see it
    /// @param key the key of the words of a value
    public static <T> void of(
            CheckComboBox<T> box,
            Messages messages,
            ObservableValue<String> name,
            List<T> values,
            Function<T, String> key,
            ObjectProperty<Set<T>> chosen) {
        box.getItems().setAll(values);
        box.setAccessibleRole(AccessibleRole.COMBO_BOX);
        box.accessibleTextProperty().bind(name);
        messages.localeProperty().subscribe(_ -> {
            box.setConverter(new Words<>(messages, key));
            // The skin writes the title only once; a new one is made for the next picture.
            box.setSkin(null);
        });
        box.getCheckModel().getCheckedItems().addListener((ListChangeListener<T>)
                _ -> chosen.set(Set.copyOf(box.getCheckModel().getCheckedItems())));
        chosen.subscribe(wanted -> {
            box.pseudoClassStateChanged(ACTIVE, !wanted.isEmpty());
            if (!Set.copyOf(box.getCheckModel().getCheckedItems()).equals(wanted)) {
                values.forEach(value -> check(box, value, wanted.contains(value)));
            }
        });
    }

    private static <T> void check(CheckComboBox<T> box, T value, boolean wanted) {
        if (wanted) {
            box.getCheckModel().check(value);
        } else {
            box.getCheckModel().clearCheck(value);
        }
    }

    private static final class Words<T> extends StringConverter<T> {
        private final Messages messages;
        private final Function<T, String> key;

        Words(Messages messages, Function<T, String> key) {
            this.messages = messages;
            this.key = key;
        }

        @Override
        public String toString(@Nullable T value) {
            return value == null ? "" : messages.text(key.apply(value));
        }

        @Override
        public T fromString(String text) {
            throw new UnsupportedOperationException("values are checked, not typed");
        }
    }
}
