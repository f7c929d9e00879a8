package io.strongroom.app.console.control;

import io.strongroom.app.console.Icon;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A text field with a lens in front and, where there is one, its shortcut behind. Esc empties it.
public final class SearchField extends HBox {
    private final TextField field = new TextField();
    private final Label keys = new Label();

    public SearchField() {
        getStyleClass().addAll("sr-framed", "search-field");
        keys.getStyleClass().add("sr-keys");
        keys.setMinWidth(USE_PREF_SIZE);
        keys.managedProperty().bind(keys.textProperty().isNotEmpty());
        keys.visibleProperty().bind(keys.managedProperty());
        HBox.setHgrow(field, Priority.ALWAYS);
        field.accessibleTextProperty().bind(field.promptTextProperty());
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
                field.clear();
                event.consume();
            }
        });
        getChildren().addAll(Icon.SEARCH.node(), field, keys);
    }

    /// The field itself, for focus and key handlers.
    public TextField field() {
        return field;
    }

    public String getText() {
        return field.getText();
    }

    public void setText(String value) {
        field.setText(value);
    }

    public StringProperty textProperty() {
        return field.textProperty();
    }

    public String getPromptText() {
        return field.getPromptText();
    }

    public void setPromptText(String value) {
        field.setPromptText(value);
    }

    public StringProperty promptTextProperty() {
        return field.promptTextProperty();
    }

    public String getShortcut() {
        return keys.getText();
    }

    /// The shortcut as people read it, such as `Ctrl+K`.
    public void setShortcut(String value) {
        keys.setText(value);
    }

    @Override
    public void requestFocus() {
        field.requestFocus();
    }
}
