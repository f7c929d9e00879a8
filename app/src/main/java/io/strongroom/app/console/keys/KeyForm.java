package io.strongroom.app.console.keys;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.TaskState;
import io.strongroom.app.console.Tasks;
import io.strongroom.app.console.control.FormDialog;
import io.strongroom.app.console.control.Meaning;
import io.strongroom.app.console.control.Message;
import io.strongroom.app.console.control.Notification;
import io.strongroom.app.console.control.Shown;
import io.strongroom.app.report.ShellCommand;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// One line of text about a key and what is done with it. What is refused is told in the form, which
/// stays open; so is what must be known before it is done.
final class KeyForm {
    /// What a person is told once before it is done.
    record Warning(String title, String text) {}

    /// Makes the work of what was typed; the work answers with a [Warning] when it did nothing yet.
    ///
    /// `told`: whether the person was warned of just this.
    @FunctionalInterface
    interface Act {
        Tasks.Work<Object> of(String text, boolean told) throws Exception;
    }

    private final ConsoleContext context;
    private final Messages messages;
    private final KeyRow key;
    private final String kind;
    private final TextField field;
    private final Message message = new Message();
    private final ObjectProperty<TaskState<Object>> state = new SimpleObjectProperty<>(new TaskState.Idle<>());
    private final FormDialog dialog;
    private Predicate<String> ready = _ -> true;
    private Optional<String> warned = Optional.empty();

    /// @param kind the part of the keys of its texts
    /// @param now what the field holds at first
    KeyForm(ConsoleContext context, KeyRow key, String kind, Icon icon, String now) {
        this.context = context;
        this.messages = context.messages();
        this.key = key;
        this.kind = kind;
        field = new TextField(now);
        field.setId("keyForm");
        dialog = new FormDialog(messages, context.desk(), "keyForm" + kind, icon, messages.binding(text("title")))
                .withSubtitle(new SimpleStringProperty(key.name()));
    }

    private String text(String part) {
        return "keys.form." + kind + "." + part;
    }

    /// Whether a person was told what `text` brings about.
    private boolean warnedOf(String text) {
        return warned.filter(text::equals).isPresent();
    }

    /// Which texts can be sent.
    KeyForm ready(Predicate<String> condition) {
        ready = condition;
        return this;
    }

    /// The command that does the same with what is typed.
    KeyForm command(Function<String, ShellCommand> command) {
        dialog.withCommand(
                context.clipboards(),
                messages.derived(() -> command.apply(field.getText().strip()).text(), field.textProperty()));
        return this;
    }

    void open(Act act) {
        dialog.withAct(messages.binding(text("act")), () -> start(act));
        dialog.readyProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> ready.test(field.getText()) && !state.get().running(), field.textProperty(), state));
        field.textProperty().subscribe((_, _) -> Shown.now(message, false));
        field.setOnAction(_ -> {
            if (dialog.readyProperty().get()) {
                start(act);
            }
        });
        state.subscribe(this::ended);
        dialog.open(body());
    }

    private Node body() {
        Label label = new Label(messages.text(text("label")));
        label.getStyleClass().add("sr-field-label");
        label.setLabelFor(field);
        Label note = new Label(messages.text(text("note")));
        note.setWrapText(true);
        note.getStyleClass().addAll("sr-small", "sr-muted");
        Shown.now(message, false);
        message.setId("keyFormMessage");
        return new VBox(6, label, field, note, message);
    }

    private void start(Act act) {
        String typed = field.getText();
        boolean told = warnedOf(typed);
        context.tasks().run(state, progress -> act.of(typed, told).perform(progress));
    }

    private void ended(TaskState<Object> now) {
        switch (now) {
            case TaskState.Failed<Object>(var failure) -> {
                message.setMeaning(Meaning.DANGER);
                message.show(failure, messages);
                Shown.now(message, true);
            }
            case TaskState.Done<Object>(Warning warning) -> warn(warning);
            case TaskState.Done<Object> _ -> {
                dialog.close();
                context.desk().post(new Notification(Meaning.SUCCESS, messages.text(text("done")), key.name()));
                context.changes().changed();
            }
            default -> {}
        }
    }

    private void warn(Warning warning) {
        warned = Optional.of(field.getText());
        message.setMeaning(Meaning.ATTENTION);
        message.setTitle(warning.title());
        message.setText(warning.text());
        Shown.now(message, true);
    }
}
