package io.strongroom.app.console.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// Names at the left, values at the right. Values that are text can be selected and copied.
public final class KeyValueList extends GridPane {
    private static final double NAMES = 68;

    /// How a value is set.
    public enum Type {
        TEXT,
        MONO
    }

    public KeyValueList() {
        getStyleClass().add("key-value-list");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(NAMES);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setFillWidth(true);
        getColumnConstraints().addAll(names, values);
    }

    /// Adds a line with text that can be selected.
    public TextField add(ObservableValue<String> name, ObservableValue<String> value, Type type) {
        TextField field = new TextField();
        field.setEditable(false);
        field.getStyleClass().add("sr-copy");
        if (type == Type.MONO) {
            field.getStyleClass().add("sr-mono");
        }
        field.textProperty().bind(value);
        field.accessibleTextProperty().bind(name);
        add(name, field);
        return field;
    }

    /// Adds a line with any node, such as a chip.
    public void add(ObservableValue<String> name, Node value) {
        Label key = new Label();
        key.getStyleClass().add("key");
        key.setMinWidth(USE_PREF_SIZE);
        key.textProperty().bind(name);
        key.setLabelFor(value);
        addRow(getRowCount(), key, value);
    }
}
