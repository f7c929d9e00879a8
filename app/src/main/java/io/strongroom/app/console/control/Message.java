package io.strongroom.app.console.control;

import io.strongroom.app.console.Failure;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import java.util.Arrays;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// Icon, bold fact, consequence, and at most one action at the right. At most one message in a view area.
public final class Message extends HBox {
    private final ObjectProperty<Meaning> meaning = new SimpleObjectProperty<>(Meaning.NEUTRAL);
    private final Label title = new Label();
    private final Label text = new Label();
    private FontIcon icon = Meaning.NEUTRAL.icon().node();

    public Message() {
        getStyleClass().add("sr-message");
        setAccessibleRole(AccessibleRole.TEXT);
        title.getStyleClass().add("title");
        text.getStyleClass().add("text-line");
        for (Label line : new Label[] {title, text}) {
            line.setWrapText(true);
            line.managedProperty().bind(line.textProperty().isNotEmpty());
            line.visibleProperty().bind(line.managedProperty());
        }
        VBox words = new VBox(title, text);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(icon, words);
        accessibleTextProperty().bind(title.textProperty().concat("\n").concat(text.textProperty()));
        meaning.subscribe(this::paint);
    }

    public Message(Meaning meaning, String title, String text) {
        this();
        setMeaning(meaning);
        setTitle(title);
        setText(text);
    }

    public Meaning getMeaning() {
        return meaning.get();
    }

    public void setMeaning(Meaning value) {
        meaning.set(value);
    }

    public ObjectProperty<Meaning> meaningProperty() {
        return meaning;
    }

    public String getTitle() {
        return title.getText();
    }

    public void setTitle(String value) {
        title.textProperty().unbind();
        title.setText(value);
    }

    public StringProperty titleProperty() {
        return title.textProperty();
    }

    public String getText() {
        return text.getText();
    }

    public void setText(String value) {
        text.textProperty().unbind();
        text.setText(value);
    }

    public StringProperty textProperty() {
        return text.textProperty();
    }

    /// Tells of a "no": what did not happen, why, and what to do.
    public void show(Failure failure, Messages messages) {
        title.textProperty().bind(messages.derived(() -> failure.title(messages)));
        text.textProperty().bind(messages.derived(() -> failure.text(messages) + " " + failure.remedy(messages)));
    }

    /// A more exact icon than the one of the meaning.
    public void setIcon(Icon exact) {
        FontIcon next = exact.node();
        getChildren().set(getChildren().indexOf(icon), next);
        icon = next;
    }

    /// Puts the action at the right, in place of the one before.
    public void setAction(Node action) {
        getChildren().remove(2, getChildren().size());
        getChildren().add(action);
        if (action instanceof Region region) {
            region.setMinWidth(USE_PREF_SIZE);
        }
        HBox.setHgrow(action, Priority.NEVER);
    }

    private void paint(Meaning shown) {
        getStyleClass()
                .removeAll(
                        Arrays.stream(Meaning.values()).map(Meaning::styleClass).toList());
        getStyleClass().add(shown.styleClass());
        setIcon(shown.icon());
    }
}
