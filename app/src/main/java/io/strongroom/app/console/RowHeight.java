package io.strongroom.app.console;

import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/// How much room a table row takes.
public enum RowHeight {
    COMFORTABLE,
    DENSE;

    private static final String DENSE_STYLE = "sr-dense";

    /// Gives every table of a scene this height; does nothing while there is no scene.
    public void applyTo(@Nullable Scene scene) {
        if (scene != null) {
            scene.getRoot().getStyleClass().remove(DENSE_STYLE);
            if (this == DENSE) {
                scene.getRoot().getStyleClass().add(DENSE_STYLE);
            }
        }
    }
}
