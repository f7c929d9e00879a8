package io.strongroom.app.console.control;

import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The frame of every dialog: icon, title and a line below it, body, footer with buttons at the
/// right.
public final class DialogFrame extends VBox implements FocusHome {
    /// How wide a dialog is: a simple question or one with an impact list.
    public enum Width {
        QUESTION(480),
        IMPACT(720);

        private final double pixels;

        Width(double pixels) {
            this.pixels = pixels;
        }
    }

    private final Label title = new Label();
    private final Label subtitle = new Label();
    private final VBox body = new VBox();
    private final HBox left = new HBox(8);
    private final HBox right = new HBox(8);
    private final StackPane disc = new StackPane();
    private final IconButton close;

    public DialogFrame(Messages messages, Width width) {
        getStyleClass().add("sr-dialog");
        setWidth(width);
        title.getStyleClass().add("sr-title");
        subtitle.getStyleClass().add("subtitle");
        subtitle.setWrapText(true);
        subtitle.managedProperty().bind(subtitle.textProperty().isNotEmpty());
        VBox words = new VBox(1, title, subtitle);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        close = new IconButton(Icon.CLOSE, messages, "common.close");
        HBox header = new HBox(disc, words, close);
        header.getStyleClass().add("header");
        body.getStyleClass().add("body");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        left.setAlignment(Pos.CENTER_LEFT);
        right.setAlignment(Pos.CENTER_RIGHT);
        HBox footer = new HBox(left, space, right);
        footer.getStyleClass().add("footer");
        getChildren().addAll(header, body, footer);
        setIcon(Meaning.NEUTRAL, Icon.INFORMATION);
    }

    void setWidth(Width width) {
        setMinWidth(width.pixels);
        setMaxSize(width.pixels, USE_PREF_SIZE);
    }

    public void setIcon(Meaning meaning, Icon icon) {
        disc.getStyleClass().setAll("disc", meaning.styleClass());
        disc.getChildren().setAll(icon.node());
    }

    public StringProperty titleProperty() {
        return title.textProperty();
    }

    public StringProperty subtitleProperty() {
        return subtitle.textProperty();
    }

    public void setBody(Node... nodes) {
        body.getChildren().setAll(nodes);
    }

    /// Nodes at the left of the footer, such as the time of a count.
    public void setFooterStart(Node... nodes) {
        left.getChildren().setAll(nodes);
    }

    /// The buttons, Cancel first and the act last.
    public void setButtons(Node... nodes) {
        right.getChildren().setAll(nodes);
    }

    /// The first field, else the first button, which is the one that changes nothing.
    @Override
    public Optional<Node> focusHome() {
        return FocusStops.firstField(body).or(() -> FocusStops.first(right));
    }

    public void setOnClose(Runnable action) {
        close.setOnAction(_ -> action.run());
    }
}
