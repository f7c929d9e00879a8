package io.strongroom.app.console.job;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.FormDialog;
import io.strongroom.app.report.ShellCommand;
import javafx.scene.layout.VBox;

/// Asks how fast a job may work from now on.
public final class JobLimitsDialog {
    private final ConsoleContext context;
    private final JobTracker tracker;

    public JobLimitsDialog(ConsoleContext context, JobTracker tracker) {
        this.context = context;
        this.tracker = tracker;
    }

    /// Opens the question.
    public void open() {
        Messages messages = context.messages();
        JobLimitsView limits =
                new JobLimitsView(messages, tracker.jobProperty().get().limits());
        FormDialog[] dialog = new FormDialog[1];
        dialog[0] = new FormDialog(
                        messages,
                        context.desk(),
                        "jobLimits",
                        Icon.ADJUST,
                        messages.binding(
                                "job.limits.title",
                                tracker.jobProperty().get().id().toString()))
                .withSubtitle(messages.binding("job.limits.subtitle"))
                .withAct(messages.binding("job.limits.set"), () -> {
                    dialog[0].close();
                    tracker.limit(limits.limitsProperty().get());
                });
        String id = tracker.jobProperty().get().id().toString();
        dialog[0].withCommand(
                context.clipboards(),
                limits.limitsProperty()
                        .map(now -> JobLimitsView.options(now, ShellCommand.of("jobs", "limit", id))
                                .text()));
        VBox body = new VBox(limits);
        body.getStyleClass().add("sr-form");
        dialog[0].open(body);
    }
}
