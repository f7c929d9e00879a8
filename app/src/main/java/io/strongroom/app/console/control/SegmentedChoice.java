package io.strongroom.app.console.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/// A few values next to each other of which one is always chosen. One Tab stop; arrows move the choice.
public final class SegmentedChoice<T> extends HBox {
    private final ObjectProperty<T> value;
    private final Map<T, ToggleButton> buttons = new LinkedHashMap<>();
    private final ToggleGroup group = new ToggleGroup();

    /// @param texts the values in their order and what they are called
    public SegmentedChoice(Map<T, ? extends ObservableValue<String>> texts, T chosen) {
        if (!texts.containsKey(chosen)) {
            throw new IllegalArgumentException("The chosen value is not one of the values");
        }
        this.value = new SimpleObjectProperty<>(chosen);
        getStyleClass().add("segmented-choice");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        texts.forEach(this::add);
        value.subscribe(this::select);
        addEventFilter(KeyEvent.KEY_PRESSED, this::move);
    }

    public ObjectProperty<T> valueProperty() {
        return value;
    }

    public T getValue() {
        return value.get();
    }

    public void setValue(T next) {
        value.set(next);
    }

    private void add(T item, ObservableValue<String> text) {
        ToggleButton button = new ToggleButton();
        button.textProperty().bind(text);
        button.setToggleGroup(group);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> {
            value.set(item);
            select(item);
        });
        buttons.put(item, button);
        getChildren().add(button);
    }

    private void select(T chosen) {
        buttons.forEach((item, button) -> {
            button.setSelected(item.equals(chosen));
            button.setFocusTraversable(item.equals(chosen));
        });
    }

    private void move(KeyEvent event) {
        int step = switch (event.getCode()) {
            case KeyCode.LEFT, KeyCode.UP -> -1;
            case KeyCode.RIGHT, KeyCode.DOWN -> 1;
            default -> 0;
        };
        if (step != 0) {
            event.consume();
            List<T> items = List.copyOf(buttons.keySet());
            int next = Math.clamp(items.indexOf(value.get()) + step, 0, items.size() - 1);
            value.set(items.get(next));
            ToggleButton target = buttons.get(items.get(next));
            if (target != null) {
                target.requestFocus();
            }
        }
    }
}
