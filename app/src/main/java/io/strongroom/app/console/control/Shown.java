package io.strongroom.app.console.control;

import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;

/// Nodes that take room only while they are shown.
public final class Shown {
    private Shown() {}

    /// Shows `node` while `condition` holds.
    public static void when(Node node, ObservableBooleanValue condition) {
        node.visibleProperty().bind(condition);
        takesRoomWhileVisible(node);
    }

    /// Shows or hides `node` now.
    public static void now(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /// Gives `label` a text, and shows it while there is one.
    public static void withText(Label label, ObservableValue<String> text) {
        label.textProperty().bind(text);
        when(label, label.textProperty().isNotEmpty());
    }

    /// Gives the room of `node` back while something else hides it.
    public static void takesRoomWhileVisible(Node node) {
        node.managedProperty().bind(node.visibleProperty());
    }
}
