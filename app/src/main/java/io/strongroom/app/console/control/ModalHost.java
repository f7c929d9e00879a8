package io.strongroom.app.console.control;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// Shows dialogs and wizards above the window's content, one on top of the other.
///
/// While one is open the focus stays inside it, Esc asks it to close, and closing gives the focus back to where it
/// was. Shortcuts of what lies below do nothing meanwhile.
public final class ModalHost extends StackPane {
    private final Deque<Layer> layers = new ArrayDeque<>();

    public ModalHost(Node content) {
        getStyleClass().add("modal-host");
        getChildren().add(content);
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        addEventHandler(KeyEvent.KEY_PRESSED, this::keepShortcut);
        sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::keepFocus);
    }

    /// Opens a dialog. `onEscape` decides what Esc does, most often [#close].
    public void open(Region dialog, Runnable onEscape) {
        Optional<Node> opener = getScene() == null
                ? Optional.empty()
                : Optional.ofNullable(getScene().getFocusOwner());
        StackPane scrim = new StackPane(dialog);
        scrim.getStyleClass().add("modal-scrim");
        getChildren().forEach(below -> below.setMouseTransparent(true));
        getChildren().add(scrim);
        layers.push(new Layer(scrim, dialog, onEscape, opener));
        focusInto(dialog);
    }

    /// Opens a dialog that Esc simply closes.
    public void open(Region dialog) {
        open(dialog, () -> close(dialog));
    }

    /// Closes a dialog; nothing happens if it is not open.
    public void close(Region dialog) {
        layers.stream()
                .filter(layer -> layer.dialog().equals(dialog))
                .findFirst()
                .ifPresent(layer -> {
                    layers.remove(layer);
                    layer.scrim().getChildren().clear();
                    getChildren().remove(layer.scrim());
                    getChildren().getLast().setMouseTransparent(false);
                    layer.opener().ifPresent(Node::requestFocus);
                });
    }

    /// Closes everything, as when the store is sealed.
    public void closeAll() {
        while (!layers.isEmpty()) {
            close(layers.element().dialog());
        }
    }

    public boolean isOpen() {
        return !layers.isEmpty();
    }

    private static void focusInto(Region dialog) {
        Optional<Node> home = dialog instanceof FocusHome known ? known.focusHome() : Optional.empty();
        home.or(() -> FocusStops.first(dialog)).ifPresent(Node::requestFocus);
    }

    private void onKey(KeyEvent event) {
        if (layers.isEmpty()) {
            return;
        }
        Layer top = layers.element();
        if (event.getCode() == KeyCode.ESCAPE && !event.isConsumed()) {
            event.consume();
            top.onEscape().run();
        } else if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
            keepInside(event, top.dialog());
        }
    }

    // What nobody in the dialog wanted would reach the menus of the page below. Sealing works from everywhere.
    private void keepShortcut(KeyEvent event) {
        boolean shortcut = event.isShortcutDown() && event.getCode() != KeyCode.L;
        if (isOpen() && (shortcut || event.getCode() == KeyCode.DELETE)) {
            event.consume();
        }
    }

    // When the node that has the focus goes away, the toolkit gives the focus to any other of the window.
    private void keepFocus(@Nullable Node owner) {
        if (owner == null || layers.isEmpty()) {
            return;
        }
        Region dialog = layers.element().dialog();
        if (FocusStops.isInside(owner, this) && !FocusStops.isInside(owner, dialog)) {
            focusInto(dialog);
        }
    }

    private void keepInside(KeyEvent event, Region dialog) {
        List<Node> stops = FocusStops.in(dialog);
        Node owner = getScene().getFocusOwner();
        int at = stops.indexOf(owner);
        int last = stops.size() - 1;
        boolean leaves = event.isShiftDown() ? at == 0 : at == last;
        if (stops.isEmpty() || (at < 0 && owner != null && FocusStops.isInside(owner, dialog))) {
            return;
        }
        if (leaves || at < 0) {
            event.consume();
            stops.get(event.isShiftDown() ? last : 0).requestFocus();
        }
    }

    private record Layer(StackPane scrim, Region dialog, Runnable onEscape, Optional<Node> opener) {}
}
