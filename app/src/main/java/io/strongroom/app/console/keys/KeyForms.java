package io.strongroom.app.console.keys;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Formats;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.TaskState;
import io.strongroom.app.console.Tasks;
import io.strongroom.app.console.control.FormDialog;
import io.strongroom.app.console.control.Meaning;
import io.strongroom.app.console.control.Message;
import io.strongroom.app.console.control.Notification;
import io.strongroom.app.console.control.Shown;
import io.strongroom.engine.model.FormerKey;
import io.strongroom.engine.model.KeyAlias;
import io.strongroom.engine.usecase.key.CreateAlias;
import io.strongroom.engine.usecase.key.UpdateKeyDescription;
import io.strongroom.engine.usecase.key.UpdateRotationPolicy;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// The small forms about one key: its description, one more alias, when it rotates. What is refused
/// is told in the form, which stays open.
final class KeyForms {
    private final ConsoleContext context;
    private final Messages messages;

    KeyForms(ConsoleContext context) {
        this.context = context;
        this.messages = context.messages();
    }

    void describe(KeyRow key) {
        Form form = new Form(key, "describe", Icon.EDIT, key.entry().description());
        form.open((text, _) -> _ -> context.engine()
                .keys()
                .updateDescription()
                .run(KeysReader.call(), new UpdateKeyDescription.Request(key.id(), text.strip())));
    }

    void setRotation(KeyRow key) {
        String days = key.entry()
                .rotationInterval()
                .map(interval -> Long.toString(interval.toDays()))
                .orElse("");
        Form form = new Form(key, "setRotation", Icon.CALENDAR, days);
        form.ready(text -> RotationDays.parse(text).isPresent());
        form.open((text, _) -> _ -> context.engine()
                .keys()
                .updateRotation()
                .run(
                        KeysReader.call(),
                        new UpdateRotationPolicy.Request(
                                key.id(), RotationDays.parse(text).orElseThrow())));
    }

    /// A name that meant another key earlier is allowed, but not without having been told.
    void addAlias(KeyRow key) {
        Form form = new Form(key, "addAlias", Icon.ADD, "");
        form.ready(text -> !text.isBlank());
        form.open((text, told) -> {
            KeyAlias alias = KeyAlias.parse(text.strip());
            return _ -> told ? create(key, alias) : createUnlessReused(key, alias);
        });
    }

    private Object createUnlessReused(KeyRow key, KeyAlias alias) throws Exception {
        Optional<FormerKey> former =
                context.engine().aliases().preview().run(KeysReader.call(), alias).former().stream()
                        .filter(each -> each.objects() > 0 && !each.key().equals(key.id()))
                        .findFirst();
        return former.isPresent() ? new Warned(former.get()) : create(key, alias);
    }

    private Object create(KeyRow key, KeyAlias alias) throws Exception {
        return context.engine().aliases().create().run(KeysReader.call(), new CreateAlias.Request(alias, key.id()));
    }

    /// What must be known before it is done.
    private record Warned(FormerKey former) {}

    /// Makes the work of what was typed.
    ///
    /// `told`: whether the person was warned of just this.
    @FunctionalInterface
    private interface Act {
        Tasks.Work<Object> of(String text, boolean told) throws Exception;
    }

    /// Whether what is typed can be sent.
    @FunctionalInterface
    private interface Ready {
        boolean test(String text);
    }

    /// One line of text and what is done with it.
    private final class Form {
        private final KeyRow key;
        private final String kind;
        private final TextField field;
        private final Message message = new Message();
        private final ObjectProperty<TaskState<Object>> state = new SimpleObjectProperty<>(new TaskState.Idle<>());
        private final FormDialog dialog;
        private Ready ready = _ -> true;
        private Optional<String> warned = Optional.empty();

        Form(KeyRow key, String kind, Icon icon, String now) {
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

        void ready(Ready condition) {
            ready = condition;
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
                case TaskState.Done<Object>(Warned(FormerKey former)) -> warn(former);
                case TaskState.Done<Object> _ -> {
                    dialog.close();
                    context.desk().post(new Notification(Meaning.SUCCESS, messages.text(text("done")), key.name()));
                    context.changes().changed();
                }
                default -> {}
            }
        }

        private void warn(FormerKey former) {
            warned = Optional.of(field.getText());
            message.setMeaning(Meaning.ATTENTION);
            message.setTitle(messages.text("keys.alias.reused", former.objects(), Formats.size(former.bytes())));
            message.setText(messages.text(
                    "keys.alias.reusedText", former.name(), context.formats().date(former.until())));
            Shown.now(message, true);
        }
    }
}
