package io.strongroom.app.console.access;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Failure;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.TaskEnd;
import io.strongroom.app.console.TaskState;
import io.strongroom.app.console.control.FormDialog;
import io.strongroom.app.console.control.Meaning;
import io.strongroom.app.console.control.Message;
import io.strongroom.app.console.control.Rebuilt;
import io.strongroom.engine.model.AccessExplanation;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.Caller;
import io.strongroom.engine.model.Refusal;
import io.strongroom.engine.usecase.access.ExplainAccess;
import io.strongroom.engine.usecase.access.ExplainAccess.Question;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Answers "why was I refused?": every decision, and the smallest policy that would help.
public final class ExplainDialog {
    private final ConsoleContext context;
    private final Messages messages;

    public ExplainDialog(ConsoleContext context) {
        this.context = context;
        this.messages = context.messages();
    }

    /// Explains a refusal that somebody met here.
    public void open(Failure refusal) {
        open(
                new Question.Act(refusal.arguments().get(1), refusal.arguments().get(2)),
                Optional.of(new Caller(refusal.arguments().getFirst())));
    }

    /// Explains a refusal out of the trail; does nothing where no policy was in the way.
    public void open(Refusal refusal) {
        refusal.refused()
                .ifPresent(refused -> open(
                        new Question.Act(refused.action(), refused.resource()),
                        Optional.of(new Caller(refusal.caller()))));
    }

    /// @param caller about whom; empty for whoever uses the console
    public void open(Question question, Optional<Caller> caller) {
        VBox body = new VBox(8, new Label(messages.text("access.explain.looking")));
        body.setId("explanation");
        new FormDialog(messages, context.desk(), "explain", Icon.QUESTION, messages.binding("access.explain.title"))
                .wide()
                .withoutAct()
                .open(body);
        Caller whom = caller.orElse(context.engine().caller());
        ObjectProperty<TaskState<List<AccessExplanation>>> state = new SimpleObjectProperty<>(new TaskState.Idle<>());
        context.tasks()
                .run(
                        state,
                        _ -> context.engine()
                                .users()
                                .explain()
                                .run(
                                        context.engine().call(CallOrigin.CONSOLE),
                                        new ExplainAccess.Request(question, Optional.of(whom))));
        TaskEnd.of(state, end -> {
            if (end instanceof TaskState.Done<List<AccessExplanation>>(List<AccessExplanation> said)) {
                body.getChildren()
                        .setAll(said.stream()
                                .map(one -> new Rebuilt(messages, () -> new ExplanationView(context, one)))
                                .toList());
            } else if (end instanceof TaskState.Failed<List<AccessExplanation>>(Failure why)) {
                Message failed = new Message();
                failed.setMeaning(Meaning.DANGER);
                failed.show(why, messages);
                body.getChildren().setAll(failed);
            }
        });
    }
}
