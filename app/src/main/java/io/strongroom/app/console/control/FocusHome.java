package io.strongroom.app.console.control;

import java.util.Optional;
import javafx.scene.Node;

/// A part of a window that knows what gets the focus when the focus comes to it.
public interface FocusHome {
    /// In a dialog the first field, else the least dangerous button; empty to take the first stop there is.
    Optional<Node> focusHome();
}
