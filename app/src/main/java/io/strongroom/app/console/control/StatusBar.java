package io.strongroom.app.console.control;

import io.strongroom.app.console.Icon;
import java.util.Arrays;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The line at the bottom. Each part is a button that opens the page it speaks of.
public final class StatusBar extends HBox {
    private final HBox left = new HBox();
    private final HBox right = new HBox();

    public StatusBar() {
        getStyleClass().add("status-bar");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(left, space, right);
    }

    /// Adds a part at the left; its meaning may change, as when the audit chain breaks.
    public ObjectProperty<Meaning> addLeft(String id, Icon icon, ObservableValue<String> text, Runnable onOpen) {
        Button part = part(id, text, onOpen);
        part.setGraphic(icon.node());
        left.getChildren().add(part);
        ObjectProperty<Meaning> meaning = new SimpleObjectProperty<>(Meaning.NEUTRAL);
        meaning.subscribe(shown -> paint(part, shown));
        return meaning;
    }

    /// Adds a part at the right.
    public Button addRight(String id, ObservableValue<String> text, Runnable onOpen) {
        Button part = part(id, text, onOpen);
        part.getStyleClass().add("right");
        right.getChildren().add(part);
        return part;
    }

    /// Adds a part with a progress bar at the right: icon, words, bar, share.
    public DoubleProperty addProgress(
            String id, Icon icon, ObservableValue<String> text, ObservableValue<String> share, Runnable onOpen) {
        Button part = addRight(id, text, onOpen);
        part.textProperty().unbind();
        part.setText("");
        ProgressBar bar = new ProgressBar(0);
        HBox content = new HBox(6, icon.node(), label(text), bar, label(share));
        content.setAlignment(Pos.CENTER_LEFT);
        part.setGraphic(content);
        part.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        part.accessibleTextProperty().bind(text);
        part.managedProperty().bind(part.visibleProperty());
        return bar.progressProperty();
    }

    /// The part with an id, to hide it or give it a tooltip.
    public Node part(String id) {
        Node found = lookup("#" + id);
        if (found == null) {
            throw new IllegalArgumentException("No part " + id);
        }
        return found;
    }

    private static Label label(ObservableValue<String> text) {
        Label label = new Label();
        label.getStyleClass().add("sr-muted");
        label.textProperty().bind(text);
        return label;
    }

    private static Button part(String id, ObservableValue<String> text, Runnable onOpen) {
        Button part = new Button();
        part.setId(id);
        part.textProperty().bind(text);
        part.setOnAction(_ -> onOpen.run());
        return part;
    }

    private static void paint(Button part, Meaning meaning) {
        part.getStyleClass()
                .removeAll(
                        Arrays.stream(Meaning.values()).map(Meaning::styleClass).toList());
        part.getStyleClass().add(meaning.styleClass());
    }
}
