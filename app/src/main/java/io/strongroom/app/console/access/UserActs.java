package io.strongroom.app.console.access;

import io.strongroom.app.console.BackgroundAct;
import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.View;
import io.strongroom.app.console.control.ConfirmDialog;
import io.strongroom.app.console.control.ConfirmDialog.Question;
import io.strongroom.app.console.control.DialogFrame;
import io.strongroom.app.console.control.Meaning;
import io.strongroom.app.console.secret.NewPassphraseController;
import io.strongroom.app.report.ShellCommand;
import io.strongroom.engine.model.AccessState;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.PolicyName;
import io.strongroom.engine.model.StoreSecret;
import io.strongroom.engine.model.UserEntry;
import io.strongroom.engine.model.UserName;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.access.AttachPolicyToUser;
import io.strongroom.engine.usecase.access.DetachPolicyFromUser;
import io.strongroom.engine.usecase.access.SetLoginProfile;
import io.strongroom.engine.usecase.access.UpdateUser;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// What can be done with users.
record UserActs(ConsoleContext context) {
    private Call call() {
        return context.engine().call(CallOrigin.CONSOLE);
    }

    void create() {
        AccessForm form = new AccessForm(context, "newUser", Icon.GRANT, "access.newUser.");
        TextField name = new TextField();
        name.setId("newUserName");
        Label hint = new Label(context.messages().text("access.newUser.hint"));
        hint.getStyleClass().addAll("sr-small", "sr-muted");
        hint.setWrapText(true);
        form.with(typed(name, text -> ShellCommand.of("user", "create", text.isEmpty() ? "USER" : text)))
                .open(
                        new VBox(8, form.field("access.newUser.name", name), hint),
                        name.textProperty().isNotEmpty(),
                        () -> {
                            String typed = name.getText().strip();
                            return _ -> context.engine().users().create().run(call(), UserName.parse(typed));
                        },
                        _ -> {});
    }

    void setPassword(UserEntry user) {
        AccessForm form = new AccessForm(context, "userPassword", Icon.KEY, "access.password.");
        View<NewPassphraseController> fields =
                context.views().load("secret/passphrase", new NewPassphraseController(context.messages()));
        fields.controller().name(context.messages().binding("access.password.name"));
        fields.controller().avoid(List.of(user.name().value()));
        form.with(new SimpleStringProperty(
                        ShellCommand.of("user", "set-password", user.name().value())
                                .text()))
                .open(
                        new VBox(fields.root()),
                        fields.controller().acceptable(),
                        () -> {
                            StoreSecret.Passphrase password =
                                    fields.controller().passphrase();
                            return _ -> {
                                try (password) {
                                    return context.engine()
                                            .users()
                                            .setLoginProfile()
                                            .run(
                                                    call(),
                                                    new SetLoginProfile.Request(
                                                            user.name(), Optional.of(password.characters())));
                                }
                            };
                        },
                        _ -> {});
    }

    void enable(UserEntry user) {
        update(user, AccessState.ENABLED, "access.user.enabled");
    }

    /// Refuses everything the user asks for, after asking.
    void disable(UserEntry user) {
        ask(
                "access.disable.",
                Icon.DISABLED,
                user.name().value(),
                ShellCommand.of("user", "disable", user.name().value()),
                () -> update(user, AccessState.DISABLED, "access.user.disabled"));
    }

    private void update(UserEntry user, AccessState state, String doneKey) {
        new BackgroundAct(context)
                .run(
                        _ -> context.engine().users().update().run(call(), new UpdateUser.Request(user.name(), state)),
                        doneKey,
                        user.name().value());
    }

    void delete(UserEntry user) {
        ask(
                "access.deleteUser.",
                Icon.DELETE,
                user.name().value(),
                ShellCommand.of("user", "delete", user.name().value()),
                () -> new BackgroundAct(context)
                        .run(
                                _ -> context.engine().users().delete().run(call(), user.name()),
                                "access.user.deleted",
                                user.name().value()));
    }

    /// Asks before something is taken away.
    void ask(String key, Icon icon, String what, ShellCommand command, Runnable act) {
        Messages messages = context.messages();
        Label text = new Label(messages.text(key + "text", what));
        text.setWrapText(true);
        new ConfirmDialog(
                        messages,
                        new Question(
                                Meaning.DANGER,
                                icon,
                                messages.text(key + "ask", what),
                                "",
                                messages.text(key + "act"),
                                Optional.empty()),
                        DialogFrame.Width.QUESTION)
                .withCommand(context.clipboards(), new SimpleStringProperty(command.text()))
                .withBody(List.of(text))
                .open(context.desk(), act);
    }

    /// A command that follows what is typed.
    ObservableValue<String> typed(TextField field, Function<String, ShellCommand> command) {
        return field.textProperty().map(text -> command.apply(text.strip()).text());
    }

    void attach(UserEntry user, PolicyName policy) {
        new BackgroundAct(context)
                .run(
                        _ -> context.engine()
                                .users()
                                .attach()
                                .run(call(), new AttachPolicyToUser.Request(user.name(), policy)),
                        "access.attached",
                        policy + " · " + user.name());
    }

    void detach(UserEntry user, PolicyName policy) {
        new BackgroundAct(context)
                .run(
                        _ -> context.engine()
                                .users()
                                .detach()
                                .run(call(), new DetachPolicyFromUser.Request(user.name(), policy)),
                        "access.detached",
                        policy + " · " + user.name());
    }
}
