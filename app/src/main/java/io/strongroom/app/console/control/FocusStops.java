package io.strongroom.app.console.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;

/// Where the focus can stop inside a part of a window.
public final class FocusStops {
    private FocusStops() {}

    /// What can take the focus inside `parent` now, in the order of the Tab key.
    public static List<Node> in(Parent parent) {
        List<Node> found = new ArrayList<>();
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (!child.isVisible() || child.isDisabled()) {
                continue;
            }
            if (child.isFocusTraversable()) {
                found.add(child);
            } else if (child instanceof Parent inner) {
                found.addAll(in(inner));
            }
        }
        return found;
    }

    /// The first stop of a part, or the part itself.
    public static Optional<Node> first(Node part) {
        if (part.isFocusTraversable()) {
            return Optional.of(part);
        }
        return part instanceof Parent parent ? in(parent).stream().findFirst() : Optional.empty();
    }

    /// The first stop at which something can be entered or chosen: no plain button, no text that can only be copied.
    public static Optional<Node> firstField(Node part) {
        if (part instanceof TextInputControl text && takesInput(text)) {
            return Optional.of(text);
        }
        return part instanceof Parent parent
                ? in(parent).stream().filter(FocusStops::takesInput).findFirst()
                : Optional.empty();
    }

    private static boolean takesInput(Node stop) {
        if (stop instanceof TextInputControl text) {
            return text.isEditable();
        }
        return !(stop instanceof Button || stop instanceof Hyperlink || stop instanceof MenuButton);
    }

    /// Whether `node` is `part` or lies inside it.
    public static boolean isInside(Node node, Node part) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(part)) {
                return true;
            }
        }
        return false;
    }
}
