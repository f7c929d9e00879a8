package io.strongroom.app.console;

import io.strongroom.app.console.shell.Shell;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/// What can be done by keyboard on every page of an open store.
record StoreShortcuts(Shell shell, ShellDesk desk, StoreChanges changes, Runnable seal, Runnable palette) {
    private static final List<String> NUMBERED =
            List.of("overview", "buckets", "objects", "keys", "jobs", "access", "audit", "endpoint");

    Map<KeyCombination, Runnable> all() {
        Map<KeyCombination, Runnable> keys = new LinkedHashMap<>();
        for (int i = 0; i < NUMBERED.size(); i++) {
            String page = NUMBERED.get(i);
            if (shell.find(page).isPresent()) {
                KeyCode digit = KeyCode.valueOf("DIGIT" + (i + 1));
                keys.put(shortcut(digit), unlessModal(() -> shell.open(page)));
            }
        }
        keys.put(shortcut(KeyCode.COMMA), unlessModal(() -> shell.open("settings")));
        keys.put(shortcut(KeyCode.K), unlessModal(palette));
        keys.put(shortcut(KeyCode.L), seal);
        keys.put(shortcut(KeyCode.R), unlessModal(changes::changed));
        keys.put(new KeyCodeCombination(KeyCode.F5), unlessModal(changes::changed));
        keys.put(new KeyCodeCombination(KeyCode.F1), unlessModal(shell::explain));
        keys.put(new KeyCodeCombination(KeyCode.LEFT, KeyCombination.ALT_DOWN), desk::back);
        keys.put(new KeyCodeCombination(KeyCode.RIGHT, KeyCombination.ALT_DOWN), desk::forward);
        return keys;
    }

    static KeyCombination shortcut(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }

    private Runnable unlessModal(Runnable action) {
        return () -> {
            if (!shell.modals().isOpen()) {
                action.run();
            }
        };
    }
}
