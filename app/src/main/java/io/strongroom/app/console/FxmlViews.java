package io.strongroom.app.console;

import io.strongroom.ui.UiResources;
import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/// Loads views from FXML. Used on the application thread.
///
/// FXML names no controller: the caller gives one. Texts `%key` stay bound to [Messages], so a view that is already
/// shown changes its language too; [Localised] controls inside get their words the same way.
public final class FxmlViews {
    private final Messages messages;

    public FxmlViews(Messages messages) {
        this.messages = messages;
    }

    /// Loads `<feature>/<view>` and hands its `fx:id` nodes to `controller`.
    ///
    /// @throws UncheckedIOException if the FXML cannot be read, which is a mistake in the build
    public <C> View<C> load(String view, C controller) {
        FXMLLoader loader = new FXMLLoader(UiResources.fxml(view), messages.bundle());
        loader.setController(controller);
        loader.setLoadListener(new LiveTexts(messages));
        try {
            Parent root = loader.load();
            return new View<>(root, controller);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot load view " + view, failure);
        }
    }
}
