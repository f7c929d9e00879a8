package io.strongroom.app.console.keys;

import io.strongroom.app.console.control.Shown;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Everything about the selected key: facts, life, and what it protects.
final class KeyDetailsView extends HBox {
    private final KeyWords words;
    private final KeyActs acts;
    private final KeysViewModel viewModel;

    KeyDetailsView(KeyWords words, KeyActs acts, KeysViewModel viewModel) {
        this.words = words;
        this.acts = acts;
        this.viewModel = viewModel;
        setId("keyDetails");
        getStyleClass().addAll("key-details", "sr-area");
        viewModel.selectedProperty().subscribe(_ -> show());
        viewModel.impact().impactProperty().subscribe((_, _) -> show());
        viewModel.impact().failureProperty().subscribe((_, _) -> show());
        words.messages().localeProperty().subscribe((_, _) -> show());
    }

    private void show() {
        Optional<KeyRow> selected = viewModel.selectedProperty().get();
        Shown.now(this, selected.isPresent());
        selected.ifPresentOrElse(this::show, getChildren()::clear);
    }

    private void show(KeyRow key) {
        Node facts = column(new KeyFactsView(words, acts, key), "facts");
        Label heading = new Label(words.messages().text("keys.timeline.title"));
        heading.getStyleClass().add("sr-strong");
        VBox life = new VBox(heading, new KeyTimeline(words, key), new KeyNotice(words, acts, key));
        life.getStyleClass().add("key-life");
        Node middle = column(life, "life");
        HBox.setHgrow(middle, Priority.ALWAYS);
        Node protects = column(new KeyProtectsView(words.messages(), acts, key, viewModel.impact()), "protects");
        getChildren().setAll(facts, middle, protects);
    }

    private static ScrollPane column(Node content, String styleClass) {
        ScrollPane column = new ScrollPane(content);
        column.setFitToWidth(true);
        column.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        column.setFocusTraversable(false);
        column.getStyleClass().addAll("key-column", styleClass);
        return column;
    }
}
