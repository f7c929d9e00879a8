package io.strongroom.app.console;

import io.strongroom.app.console.control.ConfirmDialog;
import io.strongroom.app.console.control.DialogFrame;
import io.strongroom.app.console.control.Encryption;
import io.strongroom.app.console.control.EncryptionChip;
import io.strongroom.app.console.control.EncryptionMode;
import io.strongroom.app.console.control.Meaning;
import io.strongroom.app.console.control.Message;
import io.strongroom.app.console.control.OptionCard;
import io.strongroom.app.console.control.WizardController;
import io.strongroom.app.console.control.WizardFrame;
import io.strongroom.app.console.control.WizardStep;
import io.strongroom.app.console.shell.Shell;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;

/// A wizard and a dialog above the shell.
final class DialogSheet {
    private final Messages messages;

    DialogSheet(Messages messages) {
        this.messages = messages;
    }

    record DemoStep(String name, String line, Node view) implements WizardStep<String> {
        @Override
        public ObservableValue<String> title() {
            return new SimpleStringProperty(name);
        }

        @Override
        public ObservableValue<String> note() {
            return new SimpleStringProperty(line);
        }

        @Override
        public ObservableValue<String> context() {
            return new SimpleStringProperty("Bucket ml-samples · now SSE-OSS · AES256, set 2026-03-18");
        }

        @Override
        public void show(String draft) {}

        @Override
        public ObservableBooleanValue canProceed() {
            return new SimpleBooleanProperty(true);
        }

        @Override
        public String edit() {
            return name;
        }
    }

    Parent wizard() {
        Shell shell = new ShellSheet(messages).shell();
        WizardFrame frame = new WizardFrame(
                messages, WizardFrame.name(Icon.SHIELD, new SimpleStringProperty("Default encryption")));
        WizardController<String> wizard = new WizardController<>(
                messages,
                frame,
                List.of(
                        new DemoStep("Method", "How new uploads are encrypted", options()),
                        new DemoStep("Key", "Which master key wraps them", options()),
                        new DemoStep("Review", "Effect and permissions", options())),
                "");
        shell.modals().open(frame, wizard::cancel);
        wizard.next();
        return shell.root();
    }

    private Node options() {
        ToggleGroup group = new ToggleGroup();
        GridPane grid = new GridPane(12, 14);
        OptionCard oss = new OptionCard(
                "Fully managed by OSS", "One key per object, wrapped by a master key that the store rotates.");
        oss.withChip(EncryptionChip.brief(messages, Encryption.SSE_OSS));
        oss.addFact(Icon.ALGORITHM).setText("AES256");
        oss.addFact(Icon.USERS).setText("No KMS permission needed");
        OptionCard kms = new OptionCard(
                "KMS, a key you choose", "You decide who may decrypt, and can disable the key. Works with BYOK.");
        kms.withChip(EncryptionChip.brief(messages, Encryption.of(EncryptionMode.KMS_CHOSEN)));
        kms.addFact(Icon.ALGORITHM).setText("AES256 or SM4");
        kms.addFact(Icon.USERS).setText("kms:GenerateDataKey and kms:Decrypt needed");
        for (OptionCard card : List.of(oss, kms)) {
            card.setToggleGroup(group);
            card.setPrefWidth(345);
        }
        kms.setSelected(true);
        grid.addRow(0, oss, kms);
        return grid;
    }

    Parent dialog() {
        Shell shell = new ShellSheet(messages).shell();
        ConfirmDialog dialog = new ConfirmDialog(
                messages,
                new ConfirmDialog.Question(
                        Meaning.DANGER,
                        Icon.DISABLED,
                        "Disable key finance-2024?",
                        "BYOK · AES-256 · key ID 9c1e7f40-52b8-4d0a-8e61-3f7ab2c41d08",
                        "Disable key",
                        Optional.of("finance-2024")),
                DialogFrame.Width.IMPACT);
        dialog.withBody(List.of(new Message(
                Meaning.DANGER,
                "Disabling makes 12,481 objects (38.2 GB) in 3 buckets unreadable",
                "Every download of them is refused until the key is enabled again. Nothing is lost.")));
        dialog.open(shell.modals(), () -> {});
        return shell.root();
    }
}
