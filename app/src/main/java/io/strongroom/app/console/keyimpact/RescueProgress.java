package io.strongroom.app.console.keyimpact;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.DialogFrame;
import io.strongroom.app.console.control.Meaning;
import io.strongroom.app.console.control.Message;
import io.strongroom.app.console.control.Notification;
import io.strongroom.app.console.control.Shown;
import io.strongroom.app.console.job.JobFailuresView;
import io.strongroom.app.console.job.JobProgressView;
import io.strongroom.app.console.job.JobSteering;
import io.strongroom.app.console.job.JobTracker;
import io.strongroom.app.console.job.JobWords;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.model.JobState;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/// A rescue while it runs: how far it is, pause, stop, and how it ended. Closing it leaves the job as
/// it is; it stands among the jobs.
final class RescueProgress {
    private final ConsoleContext context;
    private final Messages messages;
    private final RescueViewModel viewModel;
    private final JobTracker tracker;
    private final JobWords words;
    private final DialogFrame frame;
    private final Message end = new Message();
    private final JobFailuresView failures;
    private final Button close = new Button();
    private final Button goOn = new Button();
    private final Button retry = new Button();
    private final Runnable again;

    /// @param again asks the question about the key anew
    RescueProgress(ConsoleContext context, RescueViewModel viewModel, JobSnapshot job, Runnable again) {
        this.context = context;
        this.messages = context.messages();
        this.viewModel = viewModel;
        this.again = again;
        this.tracker = new JobTracker(context, job);
        this.words = new JobWords(messages, context.formats(), viewModel.names());
        this.failures = new JobFailuresView(words);
        this.frame = new DialogFrame(messages, DialogFrame.Width.QUESTION);
    }

    void open() {
        frame.setId("rescueProgress");
        frame.setIcon(Meaning.NEUTRAL, Icon.SHIELD);
        frame.titleProperty()
                .bind(messages.binding("rescue.running", viewModel.key().displayName()));
        end.setId("rescueEnd");
        Message refused = new Message();
        refused.setId("rescueRefused");
        refused.setMeaning(Meaning.DANGER);
        tracker.failureProperty().subscribe(no -> {
            Shown.now(refused, no.isPresent());
            no.ifPresent(failure -> refused.show(failure, messages));
        });
        frame.setBody(new VBox(10, new JobProgressView(tracker, words), end, failures, refused));
        button(close, "rescueClose", "common.close", this::close);
        button(goOn, "rescueContinue", "common.continue", () -> {
            close();
            again.run();
        });
        button(retry, "rescueRetry", "rescue.retry", () -> {
            close();
            viewModel.start();
        });
        goOn.getStyleClass().add("accent");
        retry.getStyleClass().add("accent");
        JobSteering steering = new JobSteering(context, tracker);
        frame.setButtons(steering.stop(), steering.pause(), close, retry, goOn);
        frame.setOnClose(this::close);
        tracker.jobProperty().subscribe(this::show);
        context.desk().open(frame, this::close);
    }

    private void button(Button button, String id, String text, Runnable action) {
        button.setId(id);
        button.textProperty().bind(messages.binding(text));
        button.setOnAction(_ -> action.run());
    }

    private void close() {
        JobState state = tracker.jobProperty().get().state();
        tracker.close();
        context.desk().close(frame);
        if (!state.isEnded()) {
            context.desk()
                    .post(new Notification(
                            Meaning.INFORMATION,
                            messages.text("rescue.goesOn"),
                            viewModel.key().displayName()));
        }
    }

    private void show(JobSnapshot now) {
        boolean ended = now.state().isEnded();
        Shown.now(goOn, now.state() == JobState.COMPLETED);
        Shown.now(retry, ended && now.state() != JobState.COMPLETED);
        Shown.now(end, ended);
        Shown.now(failures, ended && now.progress().failed() > 0);
        if (ended) {
            end.setMeaning(now.state() == JobState.COMPLETED ? Meaning.SUCCESS : Meaning.ATTENTION);
            end.titleProperty().bind(messages.derived(() -> title(now)));
            end.textProperty().bind(messages.derived(() -> detail(now)));
            context.changes().changed();
        }
        if (ended && now.progress().failed() > 0) {
            tracker.failures(failures::show);
        }
    }

    private String title(JobSnapshot now) {
        return messages.text(
                switch (now.state()) {
                    case COMPLETED -> "rescue.end.done";
                    case COMPLETED_WITH_FAILURES -> "rescue.end.failures";
                    case STOPPED -> "rescue.end.stopped";
                    default -> "rescue.end.failed";
                },
                viewModel.key().displayName());
    }

    private String detail(JobSnapshot now) {
        String done = messages.text(
                "rescue.end.counts", now.progress().objects(), now.progress().failed());
        return now.trouble().map(trouble -> done + " " + words.why(trouble)).orElse(done);
    }
}
