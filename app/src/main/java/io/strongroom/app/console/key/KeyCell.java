package io.strongroom.app.console.key;

import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.StateChip;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A key in a list: alias and origin, state, note. Greyed while it cannot be used.
final class KeyCell extends ListCell<KeyOption> {
    private static final PseudoClass UNUSABLE = PseudoClass.getPseudoClass("unusable");

    private final Messages messages;
    private final Label name = new Label();
    private final Label origin = new Label();
    private final Label note = new Label();
    private final StateChip state = new StateChip();
    private final HBox row;

    KeyCell(Messages messages) {
        this.messages = messages;
        getStyleClass().add("key-cell");
        origin.getStyleClass().addAll("sr-caption", "sr-muted");
        note.getStyleClass().addAll("sr-caption", "sr-muted");
        note.setMinWidth(Region.USE_PREF_SIZE);
        state.localise(messages);
        VBox words = new VBox(name, origin);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        row = new HBox(Icon.KEY.node("size-14"), words, note, state);
        row.getStyleClass().add("key-row");
    }

    @Override
    protected void updateItem(@Nullable KeyOption key, boolean empty) {
        super.updateItem(key, empty);
        if (empty || key == null) {
            setGraphic(null);
            pseudoClassStateChanged(UNUSABLE, false);
            return;
        }
        name.setText(key.name());
        origin.setText(key.origin(messages));
        note.setText(key.note(messages));
        state.show(key.state(), 0);
        pseudoClassStateChanged(UNUSABLE, !key.usable());
        setAccessibleText(key.name());
        setGraphic(row);
    }
}
