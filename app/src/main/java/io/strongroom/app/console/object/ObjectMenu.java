package io.strongroom.app.console.object;

import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import java.util.List;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// The acts on selected objects, the same in the context menu, behind "⋯" and in the details.
record ObjectMenu(Messages messages, ObjectActions actions) {
    List<MenuItem> items() {
        return List.of(
                item("object.action.open", Icon.OPEN, actions::open),
                item("object.action.download", Icon.DOWNLOAD, actions::download),
                item("object.action.change", Icon.ENCRYPTED, actions::change),
                item("object.action.reencrypt", Icon.REENCRYPT, actions::reencrypt),
                item("object.action.versions", Icon.LAYERS, actions::versions),
                bringBack(),
                item("object.action.copyAddress", Icon.COPY, actions::copyAddress),
                item("object.action.copyRow", Icon.COPY, actions::copyRows),
                new SeparatorMenuItem(),
                item("object.action.delete", Icon.DELETE, actions::delete),
                new SeparatorMenuItem(),
                item("object.action.details", Icon.INFORMATION, actions::toggleDetails),
                item("object.action.refresh", Icon.REENCRYPT, actions::refresh));
    }

    private MenuItem bringBack() {
        MenuItem item = item("object.versions.back", Icon.UNDO, actions::bringBack);
        item.visibleProperty().bind(actions.versionRows().canBringBack());
        return item;
    }

    // No accelerators: a scene takes those of closed menus too, also while somebody types in a
    // field.
    private MenuItem item(String key, Icon icon, Runnable action) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(messages.binding(key));
        item.setGraphic(icon.node("size-14"));
        item.setOnAction(_ -> action.run());
        return item;
    }
}
