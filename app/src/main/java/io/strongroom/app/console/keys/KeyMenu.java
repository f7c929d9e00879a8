package io.strongroom.app.console.keys;

import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.keyobjects.ObjectsPart;
import io.strongroom.engine.model.KeyState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// What can be done with one key in the state it is in.
record KeyMenu(Messages messages, KeyActs acts) {
    List<MenuItem> items(KeyRow key) {
        List<MenuItem> items = new ArrayList<>();
        items.add(item("objects", Icon.OBJECT, key, row -> acts.showObjects(row, ObjectsPart.ALL)));
        items.add(item("copyId", Icon.COPY, key, acts::copyId));
        if (!key.isOurs()) {
            return items;
        }
        items.add(new SeparatorMenuItem());
        items.add(item("describe", Icon.EDIT, key, acts::describe));
        items.add(item("addAlias", Icon.ADD, key, acts::addAlias));
        key.entry().aliases().forEach(alias -> {
            MenuItem remove = new MenuItem(messages.text("keys.act.removeAlias", alias.shortName()));
            remove.setOnAction(_ -> acts.removeAlias(key, alias));
            items.add(remove);
        });
        if (!key.isExternal()) {
            rotation(items, key);
        }
        items.add(new SeparatorMenuItem());
        states(items, key);
        return items;
    }

    private void rotation(List<MenuItem> items, KeyRow key) {
        items.add(new SeparatorMenuItem());
        MenuItem rotate = item("rotate", Icon.REENCRYPT, key, acts::rotate);
        rotate.setDisable(!key.is(KeyState.ENABLED));
        items.add(rotate);
        items.add(item("setRotation", Icon.CLOCK, key, acts::setRotation));
    }

    private void states(List<MenuItem> items, KeyRow key) {
        if (key.is(KeyState.ENABLED)) {
            items.add(item("disable", Icon.DISABLED, key, acts::disable));
        }
        if (key.is(KeyState.DISABLED)) {
            items.add(item("enable", Icon.SUCCESS, key, acts::enable));
        }
        if (key.isExternal() && !key.is(KeyState.PENDING_DELETION)) {
            items.add(item(
                    key.entry().versions().isEmpty() ? "import" : "reimport",
                    Icon.UPLOAD,
                    key,
                    row -> acts.importMaterial(Optional.of(row))));
        }
        if (key.isExternal() && key.entry().hasMaterial() && !key.is(KeyState.PENDING_DELETION)) {
            items.add(item("deleteMaterial", Icon.DELETE, key, acts::deleteMaterial));
        }
        if (key.entry().restorableUntil().isPresent()) {
            items.add(item("restoreMaterial", Icon.REENCRYPT, key, acts::restoreMaterial));
        }
        items.add(item(
                key.entry().protection().enabled() ? "unprotect" : "protect",
                Icon.SHIELD,
                key,
                acts::toggleProtection));
        if (key.is(KeyState.PENDING_DELETION)) {
            items.add(item("cancelDeletion", Icon.REENCRYPT, key, acts::cancelDeletion));
        } else {
            items.add(item("scheduleDeletion", Icon.DELETE, key, acts::scheduleDeletion));
        }
    }

    private MenuItem item(String act, Icon icon, KeyRow key, Consumer<KeyRow> action) {
        MenuItem item = new MenuItem(messages.text("keys.act." + act), icon.node());
        item.setId("keyMenu-" + act);
        item.setOnAction(_ -> action.accept(key));
        return item;
    }
}
