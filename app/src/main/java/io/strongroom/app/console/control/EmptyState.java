package io.strongroom.app.console.control;

import io.strongroom.app.console.Icon;
import java.util.Arrays;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What is not there, what that means, and what to do next.
public final class EmptyState extends VBox {
    private static final double TEXT_WIDTH = 340;

    private final StackPane disc = new StackPane(Icon.INFORMATION.node());
    private final Label title = new Label();
    private final Label text = new Label();
    private final HBox actions = new HBox();

    public EmptyState() {
        getStyleClass().add("empty-state");
        disc.getStyleClass().add("disc");
        title.getStyleClass().add("title");
        text.getStyleClass().add("text-line");
        text.setWrapText(true);
        text.setMaxWidth(TEXT_WIDTH);
        actions.getStyleClass().add("actions");
        getChildren().addAll(disc, title, text, actions);
    }

    public EmptyState(Meaning meaning, Icon icon, String title, String text) {
        this();
        setMeaning(meaning);
        setIcon(icon);
        setTitle(title);
        setText(text);
    }

    public void setIcon(Icon icon) {
        disc.getChildren().setAll(icon.node());
    }

    public void setMeaning(Meaning meaning) {
        getStyleClass()
                .removeAll(
                        Arrays.stream(Meaning.values()).map(Meaning::styleClass).toList());
        getStyleClass().add(meaning.styleClass());
    }

    public String getTitle() {
        return title.getText();
    }

    public void setTitle(String value) {
        title.setText(value);
    }

    public StringProperty titleProperty() {
        return title.textProperty();
    }

    public String getText() {
        return text.getText();
    }

    public void setText(String value) {
        text.setText(value);
    }

    public StringProperty textProperty() {
        return text.textProperty();
    }

    /// The next step, and at most one other.
    public void setActions(Node... next) {
        actions.getChildren().setAll(next);
    }
}
