package io.strongroom.app.console.settings;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.Surroundings;
import io.strongroom.app.console.control.ConfirmDialog;
import io.strongroom.app.console.control.DialogFrame;
import io.strongroom.app.console.control.Meaning;
import io.strongroom.engine.model.SlotEntry;
import io.strongroom.engine.model.SlotType;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;

/// What can be done with the ways to open the store, with the dialogs it takes.
record SlotActs(ConsoleContext context, Surroundings surroundings, SettingsViewModel viewModel) {
    Messages messages() {
        return context.messages();
    }

    Node row(SlotEntry slot) {
        return new SlotRow(messages(), context.formats(), slot, this);
    }

    void addPassphrase() {
        PassphraseDialog.adding(context).open((_, next) -> viewModel.addSlot(next), viewModel);
    }

    void addRecoveryKey() {
        new RecoveryDialog(context, surroundings).open(viewModel::addSlot);
    }

    void addKeyFile() {
        context.files()
                .openFile(messages().text("settings.slots.addKeyFile.title"))
                .ifPresent(viewModel::addKeyFile);
    }

    /// Gives a slot another secret.
    void change(SlotEntry slot) {
        switch (slot.type()) {
            case PASSPHRASE ->
                PassphraseDialog.changing(context)
                        .open((current, next) -> viewModel.changeSlot(slot, current, next), viewModel);
            case RECOVERY_KEY ->
                new RecoveryDialog(context, surroundings)
                        .open(next -> viewModel.changeSlot(slot, Optional.empty(), next));
            case KEY_FILE ->
                context.files()
                        .openFile(messages().text("settings.slots.addKeyFile.title"))
                        .ifPresent(file -> viewModel.changeKeyFile(slot, file));
        }
    }

    /// Takes a way to open the store away, after asking.
    void remove(SlotEntry slot) {
        ConfirmDialog.Question question = new ConfirmDialog.Question(
                Meaning.DANGER,
                Icon.DELETE,
                messages().text("settings.slots.remove.title", nameOf(messages(), slot.type())),
                slot.label(),
                messages().text("settings.slots.remove.act"),
                Optional.empty());
        Label text = new Label(messages().text("settings.slots.remove.text"));
        text.setWrapText(true);
        new ConfirmDialog(messages(), question, DialogFrame.Width.QUESTION)
                .withBody(List.of(text))
                .open(context.desk(), () -> viewModel.removeSlot(slot.id()));
    }

    static String nameOf(Messages messages, SlotType type) {
        return messages.text(
                switch (type) {
                    case PASSPHRASE -> "start.unlock.passphrase";
                    case RECOVERY_KEY -> "start.unlock.recoveryKey";
                    case KEY_FILE -> "settings.slots.keyFile";
                });
    }
}
