package io.strongroom.app.console.reencrypt;

import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.ViewStep;
import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.scene.control.Label;

/// What all steps of the wizard have in common: the session they work on, and their words.
abstract class HistoryStep extends ViewStep<HistorySession> {
    private final HistorySession session;

    /// @param word the part of the keys of its texts
    /// @param subject the line below the title; told anew when one of `changing` changes
    HistoryStep(
            Messages messages,
            HistorySession session,
            String word,
            Node view,
            Supplier<String> subject,
            Observable... changing) {
        super(
                new Words(
                        messages.binding("reencrypt.step." + word + ".title"),
                        messages.binding("reencrypt.step." + word + ".note"),
                        messages.derived(subject::get, changing)),
                view,
                session);
        this.session = session;
    }

    HistorySession session() {
        return session;
    }

    @Override
    public HistorySession edit() {
        return session;
    }

    static Label label(Messages messages, String key) {
        Label label = new Label();
        label.getStyleClass().add("sr-field-label");
        label.textProperty().bind(messages.binding(key));
        return label;
    }

    static Label muted(Messages messages, String key) {
        Label label = new Label();
        label.setWrapText(true);
        label.getStyleClass().addAll("sr-small", "sr-muted");
        label.textProperty().bind(messages.binding(key));
        return label;
    }
}
