package io.strongroom.app.console.settings;

import io.strongroom.app.console.Formats;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.engine.model.SlotEntry;
import io.strongroom.engine.model.SlotType;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One way to open the store.
final class SlotRow extends HBox {
    SlotRow(Messages messages, Formats formats, SlotEntry slot, SlotActs acts) {
        getStyleClass().add("setting");
        setAlignment(Pos.CENTER_LEFT);
        Label name = new Label(SlotActs.nameOf(messages, slot.type()));
        name.getStyleClass().add("setting-name");
        Label detail = new Label(
                slot.label().isEmpty() || isUsual(slot)
                        ? messages.text("settings.slots.added", formats.moment(slot.createdAt()))
                        : messages.text("settings.slots.labelled", slot.label(), formats.moment(slot.createdAt())));
        detail.getStyleClass().addAll("sr-small", "sr-muted");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren()
                .addAll(
                        icon(slot.type()).node(),
                        new VBox(name, detail),
                        space,
                        button(
                                messages.text(
                                        slot.type() == SlotType.RECOVERY_KEY
                                                ? "settings.slots.newRecoveryKey"
                                                : "settings.slots.change"),
                                "settingsChange-" + slot.id(),
                                () -> acts.change(slot)),
                        button(
                                messages.text("settings.slots.remove"),
                                "settingsRemove-" + slot.id(),
                                () -> acts.remove(slot)));
    }

    private static Button button(String text, String id, Runnable act) {
        Button button = new Button(text);
        button.setId(id);
        button.getStyleClass().add("small");
        button.setOnAction(_ -> act.run());
        return button;
    }

    // The labels a store gives by itself say no more than the name does.
    private static boolean isUsual(SlotEntry slot) {
        return slot.label().equalsIgnoreCase(slot.type().name().replace('_', ' '));
    }

    private static Icon icon(SlotType type) {
        return switch (type) {
            case PASSPHRASE -> Icon.KEY;
            case RECOVERY_KEY -> Icon.SHIELD;
            case KEY_FILE -> Icon.OBJECT;
        };
    }
}
