package io.strongroom.app.console.access;

import io.strongroom.app.console.BackgroundAct;
import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Icon;
import io.strongroom.app.report.ShellCommand;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.PolicyEntry;
import io.strongroom.engine.model.PolicyName;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.access.CreatePolicy;
import io.strongroom.engine.usecase.access.SetDefaultPolicyVersion;
import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// What can be done with policies, but saving another text.
record PolicyActs(ConsoleContext context) {
    private static final String EMPTY = "{\n  \"Version\": \"1\",\n  \"Statement\": [\n  ]\n}\n";

    private Call call() {
        return context.engine().call(CallOrigin.CONSOLE);
    }

    void putInForce(PolicyEntry policy, PolicyEntry.Version version) {
        new BackgroundAct(context)
                .run(
                        _ -> context.engine()
                                .policies()
                                .setDefaultVersion()
                                .run(call(), new SetDefaultPolicyVersion.Request(policy.name(), version.number())),
                        "access.saved",
                        policy.name().value());
    }

    /// Deletes it after asking.
    void delete(PolicyEntry policy) {
        new UserActs(context)
                .ask(
                        "access.deletePolicy.",
                        Icon.DELETE,
                        policy.name().value(),
                        ShellCommand.of("policy", "delete", policy.name().value()),
                        () -> new BackgroundAct(context)
                                .run(
                                        _ -> context.engine()
                                                .policies()
                                                .delete()
                                                .run(call(), policy.name()),
                                        "access.policy.deleted",
                                        policy.name().value()));
    }

    /// Asks for a name and makes a policy without statements.
    void create(Consumer<PolicyEntry> done) {
        AccessForm form = new AccessForm(context, "newPolicy", Icon.DOCUMENT, "access.newPolicy.");
        TextField name = new TextField();
        name.setId("newPolicyName");
        TextField description = new TextField();
        description.setId("newPolicyDescription");
        form.with(new UserActs(context)
                        .typed(
                                name,
                                text -> ShellCommand.of("policy", "create", text.isEmpty() ? "POLICY" : text)
                                        .with("--document", "policy.json")))
                .open(
                        new VBox(
                                10,
                                form.field("access.newPolicy.name", name),
                                form.field("access.newPolicy.description", description)),
                        name.textProperty().isNotEmpty(),
                        () -> {
                            String typed = name.getText().strip();
                            String words = description.getText().strip();
                            return _ -> context.engine()
                                    .policies()
                                    .create()
                                    .run(call(), new CreatePolicy.Request(PolicyName.parse(typed), words, EMPTY));
                        },
                        done);
    }
}
