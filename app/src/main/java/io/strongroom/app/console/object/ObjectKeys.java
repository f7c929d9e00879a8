package io.strongroom.app.console.object;

import io.strongroom.app.console.control.SearchField;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;

/// The keyboard of the page: some keys count everywhere on it, those that a text field needs only
/// in the table.
record ObjectKeys(ObjectActions actions, SearchField filter) {
    private static final double INDENT = 20;

    void on(Node page, TableView<ObjectRow> table) {
        listen(
                page,
                Map.of(
                        "Shortcut+U", actions::uploadFiles,
                        "Shortcut+S", actions::download,
                        "Shortcut+E", actions::reencrypt,
                        "Shortcut+F", filter::requestFocus,
                        "F5", actions::refresh,
                        "Shortcut+R", actions::refresh,
                        "Alt+UP", actions::up));
        listen(
                table,
                Map.of(
                        "ENTER", actions::open,
                        "BACK_SPACE", actions::up,
                        "DELETE", actions::delete,
                        "SPACE", actions::toggleDetails,
                        "SLASH", filter::requestFocus,
                        "ESCAPE", () -> table.getSelectionModel().clearSelection(),
                        "Shortcut+C", actions::copyRows,
                        "Shortcut+Shift+C", actions::copyAddress));
        listen(table, Map.of("Shift+F10", () -> openMenu(table)));
        table.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                actions.open();
            }
        });
    }

    // Where the selected row is, as a click on it would.
    private static void openMenu(TableView<ObjectRow> table) {
        int selected = table.getSelectionModel().getSelectedIndex();
        if (selected < 0 || !(table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow)) {
            return;
        }
        Bounds row = Optional.<Node>ofNullable(flow.getVisibleCell(selected))
                .map(cell -> cell.localToScreen(cell.getBoundsInLocal()))
                .orElseGet(() -> flow.localToScreen(flow.getBoundsInLocal()));
        table.getContextMenu().show(table, row.getMinX() + INDENT, row.getMinY() + INDENT);
    }

    // A filter, because the table takes some of these keys for itself.
    private static void listen(Node node, Map<String, Runnable> keys) {
        Map<KeyCombination, Runnable> acts = new LinkedHashMap<>();
        keys.forEach((name, act) -> acts.put(KeyCombination.valueOf(name), act));
        node.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> acts.entrySet().stream()
                        .filter(entry -> entry.getKey().match(event))
                        .findFirst()
                        .ifPresent(entry -> {
                            event.consume();
                            entry.getValue().run();
                        }));
    }
}
