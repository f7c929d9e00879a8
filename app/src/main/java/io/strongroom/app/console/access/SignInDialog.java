package io.strongroom.app.console.access;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.control.SecretField;
import io.strongroom.engine.model.Caller;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.UserName;
import java.util.Arrays;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Asks for a user's name and password, and hands on who it is.
public final class SignInDialog {
    private final ConsoleContext context;

    public SignInDialog(ConsoleContext context) {
        this.context = context;
    }

    /// @param then goes on as the user; called when the password is right
    public void open(Consumer<Caller> then) {
        AccessForm form = new AccessForm(context, "signIn", Icon.USER, "access.signIn.");
        TextField name = new TextField();
        name.setId("signInName");
        SecretField password = new SecretField();
        password.setId("signInPassword");
        password.localise(context.messages());
        Label label = new Label();
        label.getStyleClass().add("sr-field-label");
        label.textProperty().bind(context.messages().binding("access.signIn.password"));
        password.setLabel(label);
        form.open(
                new VBox(12, form.field("access.signIn.name", name), new VBox(6, label, password)),
                Bindings.createBooleanBinding(
                        () -> !name.getText().isBlank()
                                && !password.changes().get().isEmpty(),
                        name.textProperty(),
                        password.changes()),
                () -> {
                    String typed = name.getText().strip();
                    char[] secret = password.secret();
                    return _ -> signIn(typed, secret);
                },
                then);
    }

    private Caller signIn(String name, char[] password) throws EngineException {
        try {
            return context.engine().signIn().run(UserName.parse(name), password);
        } finally {
            Arrays.fill(password, '\0');
        }
    }
}
