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
import io.strongroom.engine.model.AccountId;
import io.strongroom.engine.model.PolicyHint;
import io.strongroom.engine.model.Problem;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fxmisc.flowless.VirtualizedScrollPane;

/// The text of a policy, read while it is typed: what is wrong with it is underlined and stands below, with its place.
final class PolicyEditor extends VBox {
    private final Messages messages;
    private final Tasks tasks;
    private final Supplier<AccountId> account;
    private final PolicyText text;
    private final Message verdict = new Message();
    private final Button show = new Button();
    private final ReadOnlyBooleanWrapper valid = new ReadOnlyBooleanWrapper();
    private long asked;

    PolicyEditor(Messages messages, Tasks tasks, Supplier<AccountId> account) {
        super(8);
        this.messages = messages;
        this.tasks = tasks;
        this.account = account;
        this.text = new PolicyText(messages, this::tellTooLong);
        text.accessibleTextProperty().bind(messages.binding("access.editor.text"));
        verdict.setId("policyVerdict");
        show.setId("policyShowPlace");
        show.textProperty().bind(messages.binding("access.editor.show"));
        verdict.setAction(show);
        VirtualizedScrollPane<PolicyText> frame = new VirtualizedScrollPane<>(text);
        frame.getStyleClass().add("policy-frame");
        VBox.setVgrow(frame, Priority.ALWAYS);
        getChildren().setAll(frame, verdict);
        text.textProperty().subscribe(this::read);
    }

    // Off the application thread; only what was typed last counts.
    private void read(String now) {
        long mine = ++asked;
        valid.set(false);
        ObjectProperty<TaskState<PolicyLook>> state = new SimpleObjectProperty<>(new TaskState.Idle<>());
        tasks.run(state, _ -> PolicyLook.of(now, account.get()));
        TaskEnd.of(state, end -> {
            if (mine == asked && end instanceof TaskState.Done<PolicyLook>(PolicyLook read)) {
                text.paint(read.styles());
                valid.set(read.problem().isEmpty());
                read.problem().ifPresentOrElse(this::tell, () -> tell(read.hints()));
            }
        });
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

    // What stands there is as it was, and so is whether it can be saved.
    private void tellTooLong() {
        Shown.now(show, false);
        verdict.setMeaning(Meaning.ATTENTION);
        verdict.titleProperty().bind(messages.binding("access.editor.tooLong"));
        verdict.textProperty().bind(messages.binding("access.editor.tooLong.text", PolicyText.MOST));
    }

    private void tell(List<PolicyHint> hints) {
        Shown.now(show, false);
        verdict.setMeaning(hints.isEmpty() ? Meaning.SUCCESS : Meaning.ATTENTION);
        verdict.titleProperty()
                .bind(messages.binding(hints.isEmpty() ? "access.editor.valid" : "access.editor.hints", hints.size()));
        verdict.textProperty()
                .bind(messages.derived(() -> hints.stream().map(this::sentence).collect(Collectors.joining("\n"))));
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
        int at = PolicyLook.offset(text.getText(), line, column);
        text.requestFocus();
        text.selectRange(at, Math.min(at + 1, text.getLength()));
        text.requestFollowCaret();
    }

    /// What stands there now; lines end with `\n` whatever they ended with.
    ObservableValue<String> textProperty() {
        return text.textProperty();
    }

    String getText() {
        return text.getText();
    }

    /// Shows another policy.
    void show(String policy) {
        text.show(policy);
    }

    /// Puts another text in place of this one, which can be undone.
    void replace(String policy) {
        text.replaceText(policy);
    }

    void setEditable(boolean editable) {
        text.setEditable(editable);
    }

    /// Whether the text is a policy.
    ReadOnlyBooleanProperty validProperty() {
        return valid.getReadOnlyProperty();
    }
}
