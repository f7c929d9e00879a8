package io.strongroom.app.console.start;

import io.strongroom.app.console.Icon;
import io.strongroom.app.console.KnownStore;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.WhileShown;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/// A store in the choice of stores.
final class StoreCell extends ListCell<KnownStore> {
    private final Messages messages;

    private StoreCell(Messages messages) {
        this.messages = messages;
    }

    static void useIn(ComboBox<KnownStore> choice, Messages messages) {
        choice.setCellFactory(_ -> new StoreCell(messages));
        choice.setButtonCell(new StoreCell(messages));
        choice.accessibleTextProperty().bind(messages.binding("start.unlock.store"));
        WhileShown.onLanguage(choice, messages, () -> choice.setButtonCell(new StoreCell(messages)));
    }

    @Override
    protected void updateItem(@Nullable KnownStore store, boolean empty) {
        super.updateItem(store, empty);
        setText(store == null || empty ? "" : store.name(messages));
        setGraphic(store == null || empty ? null : Icon.STORE.node("size-14"));
    }
}
