package io.strongroom.app.console.control;

import io.strongroom.app.console.Icon;
import io.strongroom.app.console.control.NavItem.Badge;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// One line of the sidebar: the button, the bar of the chosen one, and a badge or a shortcut at the right.
final class SidebarEntry extends StackPane {
    private final ToggleButton button = new ToggleButton();
    private final BooleanProperty rail;

    SidebarEntry(Icon icon, BooleanProperty rail) {
        this.rail = rail;
        getStyleClass().add("nav-row");
        button.getStyleClass().add("nav");
        button.setGraphic(icon.node());
        button.setMaxWidth(Double.MAX_VALUE);
        Region bar = new Region();
        bar.getStyleClass().add("nav-bar");
        bar.visibleProperty().bind(button.selectedProperty());
        StackPane.setAlignment(bar, Pos.CENTER_LEFT);
        StackPane.setMargin(bar, new Insets(0, 0, 0, -8));
        getChildren().addAll(button, bar);
    }

    ToggleButton button() {
        return button;
    }

    void name(ObservableValue<String> name) {
        button.textProperty().bind(Bindings.createStringBinding(() -> rail.get() ? "" : name.getValue(), rail, name));
        button.accessibleTextProperty().bind(name);
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(name);
        button.tooltipProperty().bind(Bindings.when(rail).then(tooltip).otherwise((Tooltip) null));
    }

    void badge(ObservableValue<Badge> badge) {
        Label label = atTheRight(new Label());
        badge.subscribe(shown -> {
            label.getStyleClass().setAll("label", "sr-badge", shown.meaning().styleClass());
            label.setText(Long.toString(shown.count()));
            label.setVisible(shown.count() > 0);
        });
        rail.subscribe(on -> {
            StackPane.setAlignment(label, on ? Pos.TOP_RIGHT : Pos.CENTER_RIGHT);
            StackPane.setMargin(label, on ? Insets.EMPTY : new Insets(0, 10, 0, 0));
        });
    }

    void hint(String keys) {
        Label label = atTheRight(new Label(keys));
        label.getStyleClass().add("sr-keys");
        label.visibleProperty().bind(rail.not());
        StackPane.setMargin(label, new Insets(0, 10, 0, 0));
    }

    private Label atTheRight(Label label) {
        label.setMouseTransparent(true);
        StackPane.setAlignment(label, Pos.CENTER_RIGHT);
        getChildren().add(label);
        return label;
    }
}
