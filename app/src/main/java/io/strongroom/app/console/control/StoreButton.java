package io.strongroom.app.console.control;

import io.strongroom.app.console.Icon;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The store switcher: which store is open, and a line about it.
final class StoreButton extends Button {
    private static final double CONTENT_WIDTH = 150;

    private final Label name = new Label();
    private final Label detail = new Label();

    StoreButton() {
        setId("navStore");
        getStyleClass().add("store-button");
        setMaxWidth(Double.MAX_VALUE);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        name.getStyleClass().add("name");
        detail.getStyleClass().add("detail");
        VBox words = new VBox(name, detail);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox content = new HBox(8, Icon.STORE.node(), words, Icon.DOWN.node());
        content.setAlignment(Pos.CENTER_LEFT);
        content.setPrefWidth(CONTENT_WIDTH);
        setGraphic(content);
    }

    void show(ObservableValue<String> storeName, ObservableValue<String> storeDetail, Runnable onOpen) {
        name.textProperty().bind(storeName);
        detail.textProperty().bind(storeDetail);
        setOnAction(_ -> onOpen.run());
    }
}
