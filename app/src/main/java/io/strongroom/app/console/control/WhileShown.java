package io.strongroom.app.console.control;

import io.strongroom.app.console.Messages;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// Follows the language only while a part is in a window, so that nothing is kept that nobody sees any more.
public final class WhileShown {
    private WhileShown() {}

    /// The language, standing still while `node` is in no window.
    static ObservableValue<Locale> language(Node node, Messages messages) {
        // Not isNotNull(): nobody would hold that binding while the node is nowhere.
        return messages.localeProperty()
                .when(node.sceneProperty().map(_ -> true).orElse(false));
    }

    /// Runs `act` when the language changed, once the node is seen again.
    public static void onLanguage(Node node, Messages messages, Runnable act) {
        language(node, messages).subscribe((_, _) -> act.run());
    }
}
