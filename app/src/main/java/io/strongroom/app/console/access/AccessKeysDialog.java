package io.strongroom.app.console.access;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Failure;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.TaskEnd;
import io.strongroom.app.console.TaskState;
import io.strongroom.app.console.Tasks;
import io.strongroom.app.console.control.FormDialog;
import io.strongroom.app.console.control.Meaning;
import io.strongroom.app.console.control.Message;
import io.strongroom.app.console.control.Shown;
import io.strongroom.app.report.ShellCommand;
import io.strongroom.engine.model.AccessKeyEntry;
import io.strongroom.engine.model.AccessState;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.Caller;
import io.strongroom.engine.model.NewAccessKey;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.access.DeleteAccessKey;
import io.strongroom.engine.usecase.access.UpdateAccessKey;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The access keys of a user or of the account owner. The secret of a new one is shown once, until the dialog closes.
public final class AccessKeysDialog {
    private final ConsoleContext context;
    private final Messages messages;
    private final Caller owner;
    private final VBox keys = new VBox(8);
    private final VBox fresh = new VBox(8);
    private final Message failed = new Message();

    public AccessKeysDialog(ConsoleContext context, Caller owner) {
        this.context = context;
        this.messages = context.messages();
        this.owner = owner;
    }

    /// Shows them.
    public void open() {
        failed.setMeaning(Meaning.DANGER);
        Shown.now(failed, false);
        Label text = new Label(messages.text("access.keys.text"));
        text.setWrapText(true);
        text.getStyleClass().addAll("sr-small", "sr-muted");
        new FormDialog(messages, context.desk(), "accessKeys", Icon.KEY, messages.binding("access.keys.title"))
                .wide()
                .withSubtitle(messages.binding("object.versions.subtitle", owner.name()))
                .withoutAct()
                .open(new VBox(12, text, failed, keys, fresh, button("accessKeyNew", "access.keys.new", this::create)));
        load();
    }

    private Call call() {
        return context.engine().call(CallOrigin.CONSOLE);
    }

    private void load() {
        run(
                _ -> context.engine().users().listKeys().run(call(), owner),
                (List<AccessKeyEntry> found) -> keys.getChildren()
                        .setAll(
                                found.isEmpty()
                                        ? List.of(new Label(messages.text("access.keys.none")))
                                        : found.stream().map(this::row).toList()));
    }

    private Node row(AccessKeyEntry key) {
        Label id = new Label(key.id());
        id.getStyleClass().add("sr-mono");
        HBox.setHgrow(id, Priority.ALWAYS);
        id.setMaxWidth(Double.MAX_VALUE);
        boolean on = key.state() == AccessState.ENABLED;
        Label state = new Label(messages.text(on ? "access.state.ENABLED" : "access.state.DISABLED"));
        state.getStyleClass().add("sr-muted");
        Button turn = button(
                "accessKeyTurn-" + key.id(),
                on ? "access.disable.act" : "access.enable",
                () -> change(key, on ? AccessState.DISABLED : AccessState.ENABLED));
        Button delete = button(
                "accessKeyDelete-" + key.id(),
                "access.keys.delete",
                () -> new UserActs(context)
                        .ask(
                                "access.deleteKey.",
                                Icon.DELETE,
                                key.id(),
                                ShellCommand.of(
                                        "user",
                                        "access-key",
                                        "delete",
                                        key.owner().name(),
                                        key.id()),
                                () -> delete(key)));
        HBox row = new HBox(8, id, state, turn, delete);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void change(AccessKeyEntry key, AccessState state) {
        run(
                _ -> context.engine()
                        .users()
                        .updateKey()
                        .run(call(), new UpdateAccessKey.Request(owner, key.id(), state)),
                _ -> load());
    }

    private void delete(AccessKeyEntry key) {
        run(
                _ -> context.engine().users().deleteKey().run(call(), new DeleteAccessKey.Request(owner, key.id())),
                _ -> load());
    }

    private void create() {
        run(_ -> context.engine().users().createKey().run(call(), owner), this::showOnce);
    }

    // A field, so that it can be selected and copied; what it shows is gone with the dialog.
    private void showOnce(NewAccessKey made) {
        try (made) {
            TextField secret = new TextField(new String(made.secret()));
            secret.setId("accessKeySecret");
            secret.setEditable(false);
            secret.getStyleClass().add("sr-mono");
            secret.accessibleTextProperty().bind(messages.binding("access.keys.secret"));
            Message told = new Message(
                    Meaning.ATTENTION,
                    messages.text("access.keys.once", made.entry().id()),
                    messages.text("access.keys.onceText"));
            fresh.getChildren().setAll(told, secret);
        }
        load();
    }

    private <T> void run(Tasks.Work<T> work, Consumer<T> done) {
        ObjectProperty<TaskState<T>> state = new SimpleObjectProperty<>(new TaskState.Idle<>());
        context.tasks().run(state, work);
        TaskEnd.of(state, end -> {
            Shown.now(failed, end instanceof TaskState.Failed);
            if (end instanceof TaskState.Done<T>(T made)) {
                done.accept(made);
                context.changes().changed();
            } else if (end instanceof TaskState.Failed<T>(Failure why)) {
                failed.show(why, messages);
            }
        });
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.textProperty().bind(messages.binding(key));
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
