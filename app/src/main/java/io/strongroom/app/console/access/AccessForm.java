package io.strongroom.app.console.access;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Failure;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.TaskEnd;
import io.strongroom.app.console.TaskState;
import io.strongroom.app.console.Tasks;
import io.strongroom.app.console.control.FormDialog;
import io.strongroom.app.console.control.Meaning;
import io.strongroom.app.console.control.Message;
import io.strongroom.app.console.control.Shown;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;

/// A dialog with fields whose act runs in the background: it closes when that is done, and says why when it is refused.
///
/// @param key what its texts begin with: `<key>title`, `<key>act`
/// @param command the command that does the same; empty where there is none
record AccessForm(ConsoleContext context, String id, Icon icon, String key, Optional<ObservableValue<String>> command) {
    AccessForm(ConsoleContext context, String id, Icon icon, String key) {
        this(context, id, icon, key, Optional.empty());
    }

    /// The same with the command that does what it does.
    AccessForm with(ObservableValue<String> other) {
        return new AccessForm(context, id, icon, key, Optional.of(other));
    }

    /// A field under its name.
    Node field(String nameKey, Node field) {
        Label name = new Label();
        name.getStyleClass().add("sr-field-label");
        name.textProperty().bind(context.messages().binding(nameKey));
        name.setLabelFor(field);
        if (field instanceof TextInputControl input) {
            input.accessibleTextProperty().bind(name.textProperty());
        }
        return new VBox(6, name, field);
    }

    /// Opens it.
    ///
    /// @param work makes what runs in the background, from what is in the fields when the button is pressed
    /// @param done called with what it made
    <T> void open(VBox fields, ObservableBooleanValue ready, Work<T> work, Consumer<T> done) {
        ObjectProperty<TaskState<T>> state = new SimpleObjectProperty<>(new TaskState.Idle<>());
        Message refused = new Message();
        refused.setId(id + "Refused");
        refused.setMeaning(Meaning.DANGER);
        Shown.now(refused, false);
        FormDialog dialog = new FormDialog(
                context.messages(), context.desk(), id, icon, context.messages().binding(key + "title"));
        dialog.readyProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> ready.get() && !state.get().running(), ready, state));
        dialog.withAct(context.messages().binding(key + "act"), () -> {
            context.tasks().run(state, work.begin());
            TaskEnd.of(state, end -> {
                if (end instanceof TaskState.Done<T>(T made)) {
                    dialog.close();
                    done.accept(made);
                    context.changes().changed();
                } else if (end instanceof TaskState.Failed<T>(Failure why)) {
                    refused.show(why, context.messages());
                    Shown.now(refused, true);
                }
            });
        });
        command.ifPresent(text -> dialog.withCommand(context.clipboards(), text));
        VBox body = new VBox(12, fields, refused);
        dialog.open(body);
    }

    /// What the act does.
    @FunctionalInterface
    interface Work<T> {
        Tasks.Work<T> begin();
    }
}
