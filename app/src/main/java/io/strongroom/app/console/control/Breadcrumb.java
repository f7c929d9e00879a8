package io.strongroom.app.console.control;

import io.strongroom.app.console.Icon;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// Where one is, from the outside in. Every part but the last is a link.
public final class Breadcrumb<T> extends HBox {
    /// One part and what it stands for.
    public record Part<T>(String text, T target) {}

    private final Consumer<T> open;

    public Breadcrumb(Consumer<T> open) {
        this.open = open;
        getStyleClass().add("breadcrumb");
    }

    public void show(List<Part<T>> parts) {
        getChildren().clear();
        for (int i = 0; i < parts.size(); i++) {
            Part<T> part = parts.get(i);
            if (i > 0) {
                getChildren().add(Icon.RIGHT.node());
            }
            if (i == parts.size() - 1) {
                Label current = new Label(part.text());
                current.getStyleClass().add("current");
                getChildren().add(current);
            } else {
                Hyperlink link = new Hyperlink(part.text());
                link.setOnAction(_ -> open.accept(part.target()));
                getChildren().add(link);
            }
        }
    }
}
