package io.strongroom.app.console.keys;

import io.strongroom.app.console.Formats;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.Meaning;
import io.strongroom.app.console.control.Message;
import io.strongroom.engine.model.KeyEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// What comes or is in the way with a key, what that means for what it protects, and what can be
/// done.
final class KeyNotice extends VBox {
    private final KeyWords words;
    private final Messages messages;
    private final KeyActs acts;
    private final FlowPane buttons = new FlowPane(8, 8);

    KeyNotice(KeyWords words, KeyActs acts, KeyRow key) {
        this.words = words;
        this.messages = words.messages();
        this.acts = acts;
        getStyleClass().add("key-notice");
        Message message = message(key);
        message.setId("keyNotice");
        getChildren().addAll(message, buttons);
        buttons(key);
    }

    private Message message(KeyRow key) {
        KeyEntry entry = key.entry();
        long objects = key.usage().objects();
        String size = Formats.size(key.usage().bytes());
        return switch (entry.state()) {
            case DISABLED -> message(Meaning.ATTENTION, Icon.DISABLED, "disabled", objects, size);
            case PENDING_DELETION ->
                message(
                        Meaning.DANGER,
                        Icon.DELETE,
                        "goes",
                        objects,
                        size,
                        entry.deletion().map(words.formats()::moment).orElse(""));
            case PENDING_IMPORT -> pendingImport(key, objects, size);
            case ENABLED -> enabled(key, objects, size);
        };
    }

    private Message pendingImport(KeyRow key, long objects, String size) {
        return key.entry()
                .restorableUntil()
                .map(until -> message(
                        Meaning.DANGER,
                        Icon.PENDING_IMPORT,
                        "withheld",
                        objects,
                        size,
                        words.formats().moment(until)))
                .orElseGet(() -> message(Meaning.ATTENTION, Icon.PENDING_IMPORT, "noMaterial", objects, size));
    }

    private Message enabled(KeyRow key, long objects, String size) {
        if (key.expiresSoon()) {
            return message(
                    Meaning.ATTENTION,
                    Icon.CLOCK,
                    "expires",
                    objects,
                    size,
                    key.entry().materialExpiry().map(words.formats()::moment).orElse(""));
        }
        if (key.isOverdue()) {
            return message(Meaning.ATTENTION, Icon.ROTATE, "overdue", objects, size);
        }
        return message(Meaning.SUCCESS, Icon.SUCCESS, "works", objects, size);
    }

    private Message message(Meaning meaning, Icon icon, String kind, Object... arguments) {
        Message message = new Message(
                meaning,
                messages.text("keys.notice." + kind + "Title", arguments),
                messages.text("keys.notice." + kind, arguments));
        message.setIcon(icon);
        return message;
    }

    private void buttons(KeyRow key) {
        if (!key.isOurs()) {
            return;
        }
        List<Node> offered = new ArrayList<>();
        switch (key.entry().state()) {
            case DISABLED -> offered.add(button("enable", Icon.SUCCESS, key, acts::enable));
            case PENDING_DELETION -> offered.add(button("cancelDeletion", Icon.RESTORE, key, acts::cancelDeletion));
            case PENDING_IMPORT -> {
                offered.add(button(
                        key.entry().versions().isEmpty() ? "import" : "reimport", Icon.UPLOAD, key, this::importInto));
                key.entry()
                        .restorableUntil()
                        .ifPresent(
                                _ -> offered.add(button("restoreMaterial", Icon.RESTORE, key, acts::restoreMaterial)));
            }
            case ENABLED -> {
                if (!key.isExternal()) {
                    offered.add(button("rotate", Icon.ROTATE, key, acts::rotate));
                    offered.add(button("setRotation", Icon.CALENDAR, key, acts::setRotation));
                } else {
                    offered.add(button("reimport", Icon.UPLOAD, key, this::importInto));
                    offered.add(button("deleteMaterial", Icon.DELETE, key, acts::deleteMaterial));
                }
            }
        }
        buttons.getChildren().setAll(offered);
    }

    private void importInto(KeyRow key) {
        acts.importMaterial(Optional.of(key));
    }

    private Button button(String act, Icon icon, KeyRow key, Consumer<KeyRow> action) {
        Button button = new Button(messages.text("keys.act." + act), icon.node());
        button.setId("keyAct-" + act);
        button.setOnAction(_ -> action.accept(key));
        return button;
    }
}
