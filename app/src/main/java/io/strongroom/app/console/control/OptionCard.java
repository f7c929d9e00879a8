package io.strongroom.app.console.control;

import io.strongroom.app.console.Icon;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One of several ways: radio, bold name, chip, one sentence, facts with icons. The whole card is the click target.
///
/// It is a radio button, so cards in one toggle group are one Tab stop with arrows inside.
public final class OptionCard extends RadioButton {
    private static final double RADIO_AND_PADDING = 42;

    private final StringProperty title = new SimpleStringProperty("");
    private final StringProperty sentence = new SimpleStringProperty("");
    private final HBox head;
    private final VBox facts = new VBox(3);

    public OptionCard() {
        getStyleClass().add("option-card");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMaxWidth(Double.MAX_VALUE);
        Label name = new Label();
        name.getStyleClass().add("sr-strong");
        name.textProperty().bind(title);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        head = new HBox(8, name, space);
        Label line = new Label();
        line.getStyleClass().addAll("sr-small", "sr-muted");
        line.setWrapText(true);
        line.textProperty().bind(sentence);
        facts.getStyleClass().add("facts");
        VBox content = new Content(head, line, facts);
        content.prefWidthProperty().bind(widthProperty().subtract(RADIO_AND_PADDING));
        content.setMaxWidth(Double.MAX_VALUE);
        content.setPadding(new Insets(0, 0, 0, 10));
        setGraphic(content);
        accessibleTextProperty().bind(title.concat("\n").concat(sentence));
    }

    public OptionCard(String title, String sentence) {
        this();
        setTitle(title);
        setSentence(sentence);
    }

    public String getTitle() {
        return title.get();
    }

    public void setTitle(String value) {
        title.set(value);
    }

    public StringProperty titleProperty() {
        return title;
    }

    public String getSentence() {
        return sentence.get();
    }

    public void setSentence(String value) {
        sentence.set(value);
    }

    public StringProperty sentenceProperty() {
        return sentence;
    }

    /// Puts a chip at the right of the name.
    public OptionCard withChip(Node chip) {
        head.getChildren().add(chip);
        return this;
    }

    /// Adds a fact; its text may be bound by the caller.
    public Label addFact(Icon icon) {
        Label fact = new Label();
        fact.setGraphic(icon.node());
        facts.getChildren().add(fact);
        return fact;
    }

    // A labeled control asks its graphic for a height without saying for which width; wrapped text needs one.
    private static final class Content extends VBox {
        private static final double BEFORE_LAYOUT = 300;

        Content(Node... children) {
            super(4, children);
        }

        @Override
        protected double computePrefHeight(double width) {
            return super.computePrefHeight(width < 0 ? known() : width);
        }

        @Override
        protected double computeMinHeight(double width) {
            return super.computeMinHeight(width < 0 ? known() : width);
        }

        private double known() {
            return getPrefWidth() > 0 ? getPrefWidth() : BEFORE_LAYOUT;
        }
    }
}
