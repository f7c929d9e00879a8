package io.strongroom.app.console.importmaterial;

import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.ViewStep;
import io.strongroom.engine.model.KeyEntry;
import javafx.scene.Node;
import javafx.scene.control.Label;

/// What all steps of the import have in common: the session they work on, and their words.
abstract class ImportStep extends ViewStep<ImportSession> {
    private final ImportSession session;

    /// @param word the part of the keys of its texts
    ImportStep(Messages messages, ImportSession session, String word, Node view) {
        super(
                new Words(
                        messages.binding("import.step." + word + ".title"),
                        messages.binding("import.step." + word + ".note"),
                        messages.derived(
                                () -> messages.text(
                                        "import.step." + word + ".context",
                                        session.keyProperty()
                                                .get()
                                                .map(KeyEntry::displayName)
                                                .orElse("")),
                                session.keyProperty())),
                view,
                session);
        this.session = session;
    }

    @Override
    public ImportSession edit() {
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
