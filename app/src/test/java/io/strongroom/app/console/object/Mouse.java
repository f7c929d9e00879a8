package io.strongroom.app.console.object;

import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;

/// Events of a mouse that nobody has.
final class Mouse {
    private Mouse() {}

    static MouseEvent released(Node target) {
        return new MouseEvent(
                target,
                target,
                MouseEvent.MOUSE_RELEASED,
                0,
                0,
                0,
                0,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                new PickResult(target, 0, 0));
    }
}
