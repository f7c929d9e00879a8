package io.strongroom.app.console.job;

import io.strongroom.app.console.BackgroundAct;
import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Formats;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.TaskEnd;
import io.strongroom.app.console.TaskState;
import io.strongroom.app.console.control.ConfirmDialog;
import io.strongroom.app.console.control.DialogFrame;
import io.strongroom.app.console.control.Meaning;
import io.strongroom.app.console.control.Shown;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.FormerContent;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.model.JobSpec;
import io.strongroom.engine.model.JobUndo;
import io.strongroom.engine.usecase.Call;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What of a job can be undone and until when, with the buttons that do it or give it up. Empty for a
/// job that keeps nothing.
public final class JobUndoView extends VBox {
    private final ConsoleContext context;
    private final Messages messages;
    private final Consumer<JobSnapshot> started;
    private final Label kept = new Label();
    private final Button undo = new Button();
    private final Button release = new Button();

    /// @param started hears of the job that undoes
    public JobUndoView(ConsoleContext context, Consumer<JobSnapshot> started) {
        super(8);
        this.context = context;
        this.messages = context.messages();
        this.started = started;
        kept.setId("jobKept");
        kept.setWrapText(true);
        kept.getStyleClass().addAll("sr-small", "sr-muted");
        undo.setId("jobUndo");
        undo.setGraphic(Icon.UNDO.node());
        undo.textProperty().bind(messages.binding("job.undo"));
        release.setId("jobRelease");
        release.textProperty().bind(messages.binding("job.release"));
        getChildren().setAll(kept, new HBox(8, undo, release));
        Shown.now(this, false);
    }

    /// Asks what is kept of a job that has ended.
    public void show(JobSnapshot job) {
        boolean keeps = job.spec() instanceof JobSpec.History history
                && history.options().former() instanceof FormerContent.Keep
                && job.state().isEnded();
        if (!keeps) {
            Shown.now(this, false);
            return;
        }
        ObjectProperty<TaskState<JobUndo>> state = new SimpleObjectProperty<>(new TaskState.Idle<>());
        context.tasks().run(state, _ -> context.engine().jobs().readUndo().run(call(), job.id()));
        TaskEnd.of(state, end -> {
            if (end instanceof TaskState.Done<JobUndo>(JobUndo found)) {
                show(job, found);
            }
        });
    }

    private void show(JobSnapshot job, JobUndo found) {
        Shown.now(this, found.objects() > 0);
        kept.setText(messages.text(
                "job.kept",
                found.objects(),
                Formats.size(found.bytes()),
                found.until().map(context.formats()::moment).orElse("")));
        undo.setOnAction(_ -> ask("job.undo.", Icon.UNDO, job, () -> undo(job)));
        release.setOnAction(_ -> ask("job.release.", Icon.DELETE, job, () -> release(job)));
    }

    private void ask(String key, Icon icon, JobSnapshot job, Runnable act) {
        Label text = new Label(messages.text(key + "text"));
        text.setWrapText(true);
        ConfirmDialog.Question question = new ConfirmDialog.Question(
                Meaning.ATTENTION,
                icon,
                messages.text(key + "ask", job.id().toString()),
                "",
                messages.text(key + "act"),
                Optional.empty());
        new ConfirmDialog(messages, question, DialogFrame.Width.QUESTION)
                .withBody(List.of(text))
                .open(context.desk(), act);
    }

    private void undo(JobSnapshot job) {
        ObjectProperty<TaskState<JobSnapshot>> state = new SimpleObjectProperty<>(new TaskState.Idle<>());
        context.tasks().run(state, _ -> context.engine().jobs().undo().run(call(), job.id()));
        TaskEnd.of(state, end -> {
            if (end instanceof TaskState.Done<JobSnapshot>(JobSnapshot begun)) {
                Shown.now(this, false);
                started.accept(begun);
            } else {
                new BackgroundAct(context).tell(end, "job.undo.done", "");
            }
        });
    }

    private void release(JobSnapshot job) {
        Shown.now(this, false);
        new BackgroundAct(context)
                .run(
                        _ -> context.engine().jobs().releaseFormer().run(call(), job.id()),
                        "job.release.done",
                        messages.text("job.title", job.id().toString(), ""));
    }

    private Call call() {
        return context.engine().call(CallOrigin.CONSOLE);
    }
}
