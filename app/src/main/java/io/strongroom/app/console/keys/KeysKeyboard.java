package io.strongroom.app.console.keys;

import io.strongroom.app.console.keyobjects.ObjectsPart;
import io.strongroom.engine.model.KeyState;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;

/// The keyboard and the mouse on the page, as the design language has them.
record KeysKeyboard(KeysViewModel viewModel, KeyActs acts, Node filter, KeysTable table) {
    void attach(KeyMenu menu) {
        ContextMenu popup = new ContextMenu();
        popup.setOnShowing(_ -> fill(popup, menu));
        fill(popup, menu);
        viewModel.selectedProperty().subscribe(_ -> fill(popup, menu));
        table.setContextMenu(popup);
        table.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                withSelected(key -> acts.showObjects(key, ObjectsPart.ALL));
            }
        });
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::onTableKey);
    }

    private void fill(ContextMenu popup, KeyMenu menu) {
        viewModel.selectedProperty().get().ifPresent(key -> popup.getItems().setAll(menu.items(key)));
    }

    private void withSelected(Consumer<KeyRow> act) {
        viewModel.selectedProperty().get().ifPresent(act);
    }

    private void withOurs(Consumer<KeyRow> act) {
        viewModel.selectedProperty().get().filter(KeyRow::isOurs).ifPresent(act);
    }

    private void onTableKey(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> act(event, () -> withSelected(key -> acts.showObjects(key, ObjectsPart.ALL)));
            case DELETE -> act(event, () -> withOurs(this::delete));
            case C -> {
                if (event.isShortcutDown()) {
                    act(event, () -> withSelected(acts::copyId));
                }
            }
            default -> {}
        }
    }

    private void delete(KeyRow key) {
        if (!key.is(KeyState.PENDING_DELETION)) {
            acts.scheduleDeletion(key);
        }
    }

    /// A key that nothing on the page wanted, wherever the focus is.
    void onPageKey(KeyEvent event) {
        boolean shortcut = event.isShortcutDown();
        boolean typing = event.getTarget() instanceof TextInputControl;
        KeyCode code = event.getCode();
        if (shortcut && code == KeyCode.N) {
            act(event, acts::create);
        } else if (code == KeyCode.F5 || (shortcut && code == KeyCode.R)) {
            act(event, viewModel::refresh);
        } else if ((shortcut && code == KeyCode.F) || (code == KeyCode.SLASH && !typing)) {
            act(event, filter::requestFocus);
        }
    }

    private static void act(KeyEvent event, Runnable act) {
        event.consume();
        act.run();
    }
}
