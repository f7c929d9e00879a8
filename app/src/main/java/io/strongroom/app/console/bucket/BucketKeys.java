package io.strongroom.app.console.bucket;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;

/// The keyboard and the mouse on the page, as the design language has them.
record BucketKeys(BucketsViewModel viewModel, BucketActs acts, Node filter, BucketTable table) {
    void attach(List<MenuItem> menu) {
        table.setContextMenu(new ContextMenu(menu.toArray(MenuItem[]::new)));
        table.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                withOne(acts::browse);
            }
        });
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::onTableKey);
    }

    private void withOne(Consumer<BucketRow> act) {
        viewModel.selectionProperty().get().single().ifPresent(act);
    }

    private void withSelected(Consumer<BucketChoice> act) {
        if (!viewModel.selectionProperty().get().isEmpty()) {
            act.accept(viewModel.selectionProperty().get());
        }
    }

    private void onTableKey(KeyEvent event) {
        switch (event.getCode()) {
            case KeyCode.ENTER -> act(event, () -> withOne(acts::browse));
            case KeyCode.DELETE -> act(event, () -> withSelected(acts::delete));
            case KeyCode.ESCAPE -> act(event, () -> viewModel.select(List.of()));
            case KeyCode.C -> {
                if (event.isShortcutDown()) {
                    act(event, () -> withSelected(acts::copyAddress));
                }
            }
            default -> {}
        }
    }

    /// A key that nothing on the page wanted, wherever the focus is.
    void onPageKey(KeyEvent event) {
        boolean shortcut = event.isShortcutDown();
        boolean typing = event.getTarget() instanceof TextInputControl;
        KeyCode code = event.getCode();
        if (shortcut && code == KeyCode.N) {
            act(event, acts::create);
        } else if (shortcut && code == KeyCode.D) {
            act(event, () -> withSelected(acts::setDefault));
        } else if (shortcut && code == KeyCode.E) {
            act(event, () -> withSelected(acts::reencrypt));
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
