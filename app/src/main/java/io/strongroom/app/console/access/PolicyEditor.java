package io.strongroom.app.console.access;

import io.strongroom.app.console.Failure;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.Problems;
import io.strongroom.app.console.TaskEnd;
import io.strongroom.app.console.TaskState;
import io.strongroom.app.console.Tasks;
import io.strongroom.app.console.control.Meaning;
import io.strongroom.app.console.control.Message;
import io.strongroom.app.console.control.Shown;
import io.strongroom.engine.PolicyReview;
import io.strongroom.engine.model.AccountId;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.PolicyHint;
import io.strongroom.engine.model.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The text of a policy, read while it is typed: what is wrong with it stands below, with its place.
final class PolicyEditor extends VBox {
    private final Messages messages;
    private final Tasks tasks;
    private final AccountId account;
    private final TextArea text = new TextArea();
    private final Message verdict = new Message();
    private final Button show = new Button();
    private final ReadOnlyBooleanWrapper valid = new ReadOnlyBooleanWrapper();
    private long asked;

    PolicyEditor(Messages messages, Tasks tasks, AccountId account) {
        super(8);
        this.messages = messages;
        this.tasks = tasks;
        this.account = account;
        text.setId("policyText");
        text.getStyleClass().add("sr-mono");
        text.accessibleTextProperty().bind(messages.binding("access.editor.text"));
        verdict.setId("policyVerdict");
        show.setId("policyShowPlace");
        show.textProperty().bind(messages.binding("access.editor.show"));
        verdict.setAction(show);
        VBox.setVgrow(text, Priority.ALWAYS);
        getChildren().setAll(text, verdict);
        text.textProperty().subscribe(this::read);
    }

    // Off the application thread; only what was typed last counts.
    private void read(String now) {
        long mine = ++asked;
        valid.set(false);
        ObjectProperty<TaskState<Verdict>> state = new SimpleObjectProperty<>(new TaskState.Idle<>());
        tasks.run(state, _ -> Verdict.of(now, account));
        TaskEnd.of(state, end -> {
            if (mine == asked && end instanceof TaskState.Done<Verdict>(Verdict read)) {
                valid.set(read.problem().isEmpty());
                read.problem().ifPresentOrElse(this::tell, () -> tell(read.hints()));
            }
        });
    }

    private record Verdict(List<PolicyHint> hints, Optional<Problem> problem) {
        static Verdict of(String text, AccountId account) {
            try {
                return new Verdict(PolicyReview.hints(text, Optional.of(account)), Optional.empty());
            } catch (EngineException e) {
                return new Verdict(List.of(), Optional.of(e.problem()));
            }
        }
    }

    private void tell(Problem problem) {
        Failure failure = Problems.of(problem);
        verdict.setMeaning(Meaning.DANGER);
        verdict.show(failure, messages);
        if (problem instanceof Problem.MalformedPolicy no && no.line() > 0) {
            show.setOnAction(_ -> select(no.line(), no.column()));
            Shown.now(show, true);
        }
    }

    private void tell(List<PolicyHint> hints) {
        Shown.now(show, false);
        verdict.setMeaning(hints.isEmpty() ? Meaning.SUCCESS : Meaning.ATTENTION);
        verdict.setTitle(messages.text(hints.isEmpty() ? "access.editor.valid" : "access.editor.hints", hints.size()));
        verdict.setText(hints.stream().map(this::sentence).collect(Collectors.joining("\n")));
    }

    private String sentence(PolicyHint hint) {
        return messages.text(
                "access.hint." + hint.kind().name(),
                hint.line(),
                hint.detail(),
                hint.suggestion().orElse(""));
    }

    // The place of a problem, so that it can be seen and typed over.
    private void select(int line, int column) {
        int from = 0;
        for (int i = 1; i < line && from >= 0; i++) {
            from = text.getText().indexOf('\n', from) + 1;
        }
        int at = Math.clamp((long) from + column - 1, 0, text.getLength());
        text.requestFocus();
        text.selectRange(at, Math.min(at + 1, text.getLength()));
    }

    StringProperty textProperty() {
        return text.textProperty();
    }

    void setEditable(boolean editable) {
        text.setEditable(editable);
    }

    /// Whether the text is a policy.
    ReadOnlyBooleanProperty validProperty() {
        return valid.getReadOnlyProperty();
    }
}
