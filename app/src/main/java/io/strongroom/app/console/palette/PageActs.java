package io.strongroom.app.console.palette;

import io.strongroom.app.console.Icon;
import io.strongroom.app.console.palette.PaletteEntry.Kind;
import io.strongroom.app.console.shell.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeView;
import org.jspecify.annotations.Nullable;

/// What can be done on a page now: its buttons and menus that are shown and on, context menus included.
///
/// An act that several controls offer is found once. Used on the application thread.
final class PageActs {
    private final String page;
    private final Map<String, PaletteEntry> found = new LinkedHashMap<>();

    private PageActs(String page) {
        this.page = page;
    }

    /// All acts of the page that is open.
    static List<PaletteEntry> of(Page page) {
        PageActs acts = new PageActs(page.title().getValue());
        page.actions().forEach(acts::look);
        acts.look(page.content());
        return List.copyOf(acts.found.values());
    }

    /// The acts in the toolbars of a page that is not open: what does not depend on a selection there.
    ///
    /// @param open opens the page
    static List<PaletteEntry> ofToolbars(Page page, Runnable open) {
        PageActs acts = new PageActs(page.title().getValue());
        acts.lookForToolbars(page.content());
        return acts.found.values().stream().map(entry -> after(open, entry)).toList();
    }

    private static PaletteEntry after(Runnable open, PaletteEntry entry) {
        return new PaletteEntry(entry.kind(), entry.icon(), entry.text(), entry.detail(), entry.keys(), () -> {
            open.run();
            entry.act().run();
        });
    }

    // A page that was never shown has no skins, so what a style selector would find is not there yet.
    private void lookForToolbars(Node node) {
        if (node.getStyleClass().contains("sr-toolbar")) {
            look(node);
        } else if (node instanceof TabPane tabs) {
            tabs.getTabs().forEach(tab -> lookForToolbars(tab.getContent()));
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::lookForToolbars);
        }
    }

    private void look(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node instanceof Control control && control.getContextMenu() != null) {
            items(control.getContextMenu().getItems());
        }
        switch (node) {
            case SplitMenuButton split -> {
                button(split);
                items(split.getItems());
            }
            case MenuButton menu -> items(menu.getItems());
            case Button button -> button(button);
            // Their cells come and go.
            case TableView<?> _, ListView<?> _, TreeView<?> _ -> {}
            case TabPane tabs ->
                Optional.ofNullable(tabs.getSelectionModel().getSelectedItem())
                        .ifPresent(tab -> look(tab.getContent()));
            case Parent parent -> parent.getChildrenUnmodifiable().forEach(this::look);
            default -> {}
        }
    }

    private void button(ButtonBase button) {
        String text =
                button.getText() == null || button.getText().isBlank() ? button.getAccessibleText() : button.getText();
        add(text, "", button::fire);
    }

    private void items(List<MenuItem> items) {
        for (MenuItem item : items) {
            if (item.isDisable() || !item.isVisible()) {
                continue;
            }
            if (item instanceof Menu menu) {
                items(menu.getItems());
            } else {
                String keys = item.getAccelerator() == null
                        ? ""
                        : item.getAccelerator().getDisplayText();
                add(item.getText(), keys, item::fire);
            }
        }
    }

    private void add(@Nullable String text, String keys, Runnable act) {
        if (text != null && text.codePoints().anyMatch(Character::isLetter)) {
            found.putIfAbsent(text, new PaletteEntry(Kind.ACTION, Icon.PLAY, text, page, keys, act));
        }
    }
}
