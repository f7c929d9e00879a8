package io.strongroom.app.console.settings;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Failure;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.TaskEnd;
import io.strongroom.app.console.TaskState;
import io.strongroom.app.console.View;
import io.strongroom.app.console.control.FormDialog;
import io.strongroom.app.console.control.Meaning;
import io.strongroom.app.console.control.Message;
import io.strongroom.app.console.control.SecretField;
import io.strongroom.app.console.control.Shown;
import io.strongroom.app.console.secret.NewPassphraseController;
import io.strongroom.app.console.settings.SettingsViewModel.Seen;
import io.strongroom.engine.model.StoreSecret;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Asks for another passphrase, twice, and where one is changed for the one of now. What is typed
/// leaves as secrets that the receiver wipes.
final class PassphraseDialog {
    private final ConsoleContext context;
    private final FormDialog dialog;
    private final View<NewPassphraseController> fields;
    private final Optional<SecretField> current;
    private final Message refused = new Message();

    private PassphraseDialog(ConsoleContext context, String id, String keys, Optional<SecretField> current) {
        this.context = context;
        this.current = current;
        this.dialog = new FormDialog(
                        context.messages(),
                        context.desk(),
                        id,
                        Icon.KEY,
                        context.messages().binding(keys + "title"))
                .withSubtitle(context.messages().binding(keys + "text"));
        this.fields = context.views().load("secret/passphrase", new NewPassphraseController(context.messages()));
        refused.setMeaning(Meaning.DANGER);
        fields.controller().name(context.messages().binding("settings.slots.newPassphrase"));
        fields.controller().avoid(List.of(System.getProperty("user.name", "")));
    }

    /// Asks for one more passphrase.
    static PassphraseDialog adding(ConsoleContext context) {
        return new PassphraseDialog(context, "addPassphrase", "settings.slots.addPassphrase.", Optional.empty());
    }

    /// Asks for a passphrase in place of the one of now, which is asked for too.
    static PassphraseDialog changing(ConsoleContext context) {
        SecretField now = new SecretField();
        now.setId("currentPassphrase");
        now.localise(context.messages());
        return new PassphraseDialog(context, "changePassphrase", "settings.slots.changePassphrase.", Optional.of(now));
    }

    /// Opens the dialog. `change` gets the passphrase of now, where it was asked for, and the next
    /// one; the dialog closes when the change is made, and tells why when it is not.
    void open(BiConsumer<Optional<StoreSecret>, StoreSecret> change, SettingsViewModel viewModel) {
        String act = current.isPresent() ? "settings.slots.changePassphrase.act" : "settings.slots.addPassphrase.act";
        dialog.withAct(context.messages().binding(act), () -> {
            change.accept(
                    current.map(field -> new StoreSecret.Passphrase(field.secret())),
                    fields.controller().passphrase());
            TaskEnd.of(viewModel.workProperty(), state -> ended(state, viewModel));
        });
        dialog.readyProperty().bind(ready(viewModel.workProperty()));
        dialog.open(body());
    }

    private void ended(TaskState<Seen> state, SettingsViewModel viewModel) {
        if (state instanceof TaskState.Failed<Seen>(Failure failure)) {
            viewModel.failureTold();
            refused.show(failure, context.messages());
            Shown.now(refused, true);
            current.ifPresent(SecretField::selectAll);
            current.ifPresent(SecretField::requestFocus);
        } else {
            dialog.close();
        }
    }

    private ObservableBooleanValue ready(ObservableValue<TaskState<Seen>> work) {
        ObservableValue<String> now =
                current.<ObservableValue<String>>map(SecretField::changes).orElse(new SimpleStringProperty("none"));
        ObservableBooleanValue acceptable = fields.controller().acceptable();
        return Bindings.createBooleanBinding(
                () -> acceptable.get()
                        && !now.getValue().isEmpty()
                        && !work.getValue().running(),
                acceptable,
                now,
                work);
    }

    private Node body() {
        VBox body = new VBox(14);
        current.ifPresent(field -> {
            Label label = new Label();
            label.getStyleClass().add("sr-field-label");
            label.textProperty().bind(context.messages().binding("settings.slots.currentPassphrase"));
            field.setLabel(label);
            body.getChildren().add(new VBox(6, label, field));
        });
        Shown.now(refused, false);
        body.getChildren().addAll(fields.root(), refused);
        return body;
    }
}
