package io.strongroom.app.console.shell;

import io.strongroom.app.console.control.FocusHome;
import io.strongroom.app.console.control.FocusStops;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// Moves the focus from one area of the window to the next: F6, and back with Shift+F6.
///
/// @param areas in the order of the focus; what is not shown or has nothing to stop at is left out
record AreaCycle(List<Node> areas) {
    /// The style class by which a page marks its areas.
    static final String AREA = "sr-area";

    /// The areas of the open page: those it marks, or the page as a whole.
    static List<Node> of(Node content) {
        List<Node> marked = List.copyOf(content.lookupAll("." + AREA));
        return marked.isEmpty() ? List.of(content) : marked;
    }

    void move(@Nullable Node owner, int step) {
        List<Node> stops = areas.stream().filter(AreaCycle::isShown).toList();
        if (stops.isEmpty()) {
            return;
        }
        int at = IntStream.range(0, stops.size())
                .filter(i -> owner != null && FocusStops.isInside(owner, stops.get(i)))
                .findFirst()
                .orElse(step > 0 ? -1 : 0);
        for (int tried = 1; tried <= stops.size(); tried++) {
            Optional<Node> stop = stop(stops.get(Math.floorMod(at + step * tried, stops.size())));
            if (stop.isPresent()) {
                stop.get().requestFocus();
                return;
            }
        }
    }

    private static Optional<Node> stop(Node area) {
        Optional<Node> home = area instanceof FocusHome known ? known.focusHome() : Optional.empty();
        return home.or(() -> FocusStops.first(area));
    }

    private static boolean isShown(Node area) {
        for (Node at = area; at != null; at = at.getParent()) {
            if (!at.isVisible() || at.isDisabled()) {
                return false;
            }
        }
        return true;
    }
}
