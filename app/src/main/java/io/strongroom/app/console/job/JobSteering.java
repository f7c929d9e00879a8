package io.strongroom.app.console.job;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.ConfirmDialog;
import io.strongroom.app.console.control.DialogFrame;
import io.strongroom.app.console.control.Meaning;
import io.strongroom.app.console.control.Shown;
import io.strongroom.app.report.ShellCommand;
import io.strongroom.engine.model.JobSnapshot;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

/// The buttons that pause a job, let it go on, and stop it for good after asking.
public final class JobSteering {
    private final ConsoleContext context;
    private final Messages messages;
    private final JobTracker tracker;
    private final Button pause = new Button();
    private final Button stop = new Button();

    public JobSteering(ConsoleContext context, JobTracker tracker) {
        this.context = context;
        this.messages = context.messages();
        this.tracker = tracker;
        pause.setId("jobPause");
        pause.setOnAction(_ -> pauseOrResume());
        stop.setId("jobStop");
        stop.setGraphic(Icon.STOP.node());
        stop.textProperty().bind(messages.binding("job.stop"));
        stop.setOnAction(_ -> askToStop());
        tracker.jobProperty().subscribe(this::show);
        messages.localeProperty().subscribe((_, _) -> show(tracker.jobProperty().get()));
    }

    private void show(JobSnapshot job) {
        boolean paused = job.state().mayResume();
        pause.setText(messages.text(paused ? "job.resume" : "job.pause"));
        pause.setGraphic((paused ? Icon.PLAY : Icon.PAUSE).node());
        Shown.now(pause, paused || job.state().mayPause());
        Shown.now(stop, job.state().mayCancel());
    }

    /// Pauses a job that runs or waits, and lets a paused or failed one go on.
    public void pauseOrResume() {
        JobSnapshot job = tracker.jobProperty().get();
        if (job.state().mayPause()) {
            tracker.steer(JobTracker.Steer.PAUSE);
        } else if (job.state().mayResume()) {
            tracker.steer(JobTracker.Steer.RESUME);
        }
    }

    private void askToStop() {
        JobSnapshot job = tracker.jobProperty().get();
        Label text = new Label(messages.text("job.stop.text", job.progress().objects()));
        text.setWrapText(true);
        ConfirmDialog.Question question = new ConfirmDialog.Question(
                Meaning.ATTENTION,
                Icon.STOP,
                messages.text("job.stop.ask", job.id().toString()),
                "",
                messages.text("job.stop.act"),
                Optional.empty());
        String command = ShellCommand.of("jobs", "cancel", job.id().toString()).text();
        new ConfirmDialog(messages, question, DialogFrame.Width.QUESTION)
                .withCommand(context.clipboards(), new SimpleStringProperty(command))
                .withBody(List.of(text))
                .open(context.desk(), () -> tracker.steer(JobTracker.Steer.CANCEL));
    }

    public Button pause() {
        return pause;
    }

    public Button stop() {
        return stop;
    }
}
