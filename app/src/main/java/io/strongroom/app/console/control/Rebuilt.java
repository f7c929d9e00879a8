package io.strongroom.app.console.control;

import io.strongroom.app.console.Messages;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A part whose words are put together of many facts: it is made anew when the language changes while it is shown.
public final class Rebuilt extends VBox {
    /// @param part makes it, in the language of the moment
    public Rebuilt(Messages messages, Supplier<? extends Node> part) {
        // Only while it is shown: nothing is kept that nobody sees any more.
        WhileShown.language(this, messages).subscribe(_ -> {
            Node made = part.get();
            VBox.setVgrow(made, Priority.ALWAYS);
            getChildren().setAll(made);
        });
    }
}
