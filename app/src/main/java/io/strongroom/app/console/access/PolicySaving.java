package io.strongroom.app.console.access;

import io.strongroom.app.console.BackgroundAct;
import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Failure;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.TaskEnd;
import io.strongroom.app.console.TaskState;
import io.strongroom.app.console.control.ConfirmDialog;
import io.strongroom.app.console.control.ConfirmDialog.Question;
import io.strongroom.app.console.control.DialogFrame;
import io.strongroom.app.console.control.Meaning;
import io.strongroom.app.console.control.Notification;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.PolicyEffect;
import io.strongroom.engine.model.PolicyName;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.access.CreatePolicyVersion;
import io.strongroom.engine.usecase.access.PreviewPolicyVersion;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;

/// Saves another text of a policy, after saying what it changes in terms of data where it changes any.
record PolicySaving(ConsoleContext context, PolicyName policy, String text) {
    private static final int MOST_LINES = 8;

    private Call call() {
        return context.engine().call(CallOrigin.CONSOLE);
    }

    void begin() {
        ObjectProperty<TaskState<List<PolicyEffect>>> state = new SimpleObjectProperty<>(new TaskState.Idle<>());
        context.tasks()
                .run(
                        state,
                        _ -> context.engine()
                                .policies()
                                .previewVersion()
                                .run(call(), new PreviewPolicyVersion.Request(policy, text)));
        TaskEnd.of(state, end -> {
            if (end instanceof TaskState.Done<List<PolicyEffect>>(List<PolicyEffect> effects)) {
                ask(effects.stream()
                        .filter(effect -> effect.loses() + effect.gains() > 0)
                        .toList());
            } else if (end instanceof TaskState.Failed<List<PolicyEffect>>(Failure why)) {
                Messages messages = context.messages();
                context.desk().post(new Notification(Meaning.DANGER, why.title(messages), why.text(messages)));
            }
        });
    }

    private void ask(List<PolicyEffect> effects) {
        if (effects.isEmpty()) {
            save();
            return;
        }
        Messages messages = context.messages();
        boolean loses = effects.stream().anyMatch(effect -> effect.loses() > 0);
        List<Label> lines = effects.stream().limit(MOST_LINES).map(this::line).toList();
        new ConfirmDialog(
                        messages,
                        new Question(
                                loses ? Meaning.DANGER : Meaning.ATTENTION,
                                Icon.ATTENTION,
                                messages.text("access.effect.ask", effects.size()),
                                policy.value(),
                                messages.text("access.save"),
                                Optional.empty()),
                        DialogFrame.Width.QUESTION)
                .withBody(lines)
                .open(context.desk(), this::save);
    }

    private Label line(PolicyEffect effect) {
        Label line = new Label(context.messages()
                .text(
                        effect.whole() ? "access.effect.line" : "access.effect.lineAtLeast",
                        effect.user().value(),
                        effect.loses(),
                        effect.gains()));
        line.setWrapText(true);
        return line;
    }

    private void save() {
        new BackgroundAct(context)
                .run(
                        _ -> context.engine()
                                .policies()
                                .createVersion()
                                .run(call(), new CreatePolicyVersion.Request(policy, text)),
                        "access.saved",
                        policy.value());
    }
}
