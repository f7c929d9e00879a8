package io.strongroom.app.console.bucket;

import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/// The acts on the selected buckets, for the context menu of the table and for "⋯". What only works
/// on one bucket is off while several are selected.
record BucketMenu(Messages messages, BucketActs acts, ObservableValue<BucketChoice> selection) {
    List<MenuItem> items() {
        MenuItem setDefault = item("bucket.act.setDefault", Icon.SHIELD, () -> acts.setDefault(selection.getValue()));
        setDefault.setAccelerator(new KeyCodeCombination(KeyCode.D, KeyCombination.SHORTCUT_DOWN));
        MenuItem reencrypt = item("bucket.act.reencrypt", Icon.REENCRYPT, () -> acts.reencrypt(selection.getValue()));
        reencrypt.setAccelerator(new KeyCodeCombination(KeyCode.E, KeyCombination.SHORTCUT_DOWN));
        MenuItem delete = item("bucket.act.delete", Icon.DELETE, () -> acts.delete(selection.getValue()));
        delete.setAccelerator(new KeyCodeCombination(KeyCode.DELETE));
        return List.of(
                forOne("bucket.act.browse", Icon.FOLDER, acts::browse),
                item("bucket.act.copyAddress", Icon.COPY, () -> acts.copyAddress(selection.getValue())),
                new SeparatorMenuItem(),
                setDefault,
                reencrypt,
                forOne("bucket.act.mirror", Icon.MIRRORED, acts::editMirror),
                forOne("bucket.act.versioning", Icon.LAYERS, acts::editVersioning),
                new SeparatorMenuItem(),
                delete);
    }

    private MenuItem forOne(String key, Icon icon, Consumer<BucketRow> act) {
        MenuItem item = item(key, icon, () -> selection.getValue().single().ifPresent(act));
        item.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> selection.getValue().single().isEmpty(), selection));
        return item;
    }

    private MenuItem item(String key, Icon icon, Runnable act) {
        MenuItem item = new MenuItem();
        item.setId("bucketMenu" + key.substring(key.lastIndexOf('.') + 1));
        item.textProperty().bind(messages.binding(key));
        item.setGraphic(icon.node("size-14"));
        item.setOnAction(_ -> act.run());
        return item;
    }
}
