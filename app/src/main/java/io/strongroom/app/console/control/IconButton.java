package io.strongroom.app.console.control;

import atlantafx.base.theme.Styles;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

/// A button with nothing but an icon. Cannot be made without a name: tooltip and accessible text are the same.
public final class IconButton extends Button {
    public IconButton(Icon icon, ObservableValue<String> name) {
        super("", icon.node());
        getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(name);
        setTooltip(tooltip);
        accessibleTextProperty().bind(name);
    }

    public IconButton(Icon icon, Messages messages, String key) {
        this(icon, messages.binding(key));
    }
}
