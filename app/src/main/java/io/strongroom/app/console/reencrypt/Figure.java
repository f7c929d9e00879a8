package io.strongroom.app.console.reencrypt;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A card with one number and what it counts.
final class Figure extends VBox {
    /// @param id of the number
    Figure(String id, String number, String what) {
        Label value = new Label(number);
        value.setId(id);
        value.getStyleClass().add("sr-number");
        Label words = new Label(what);
        words.getStyleClass().addAll("sr-small", "sr-muted");
        getStyleClass().add("figure");
        getChildren().setAll(value, words);
        setPrefWidth(100);
        HBox.setHgrow(this, Priority.ALWAYS);
    }

    /// Shows another number, which counts something else.
    void show(String number, String what) {
        ((Label) getChildren().getFirst()).setText(number);
        ((Label) getChildren().getLast()).setText(what);
    }

    /// A number that wants a look.
    Figure attention() {
        getChildren().getFirst().getStyleClass().add("sr-warning-text");
        return this;
    }
}
