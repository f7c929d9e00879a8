package io.strongroom.app.console.keyimpact;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Formats;
import io.strongroom.app.console.FxThread;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.DialogFrame;
import io.strongroom.app.console.control.Meaning;
import io.strongroom.app.console.control.Message;
import io.strongroom.app.console.control.Notification;
import io.strongroom.app.console.control.Shown;
import io.strongroom.engine.model.JobFailure;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.model.JobState;
import io.strongroom.engine.usecase.job.WatchJobs;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A rescue while it runs: how far it is, pause, stop, and how it ended. Closing it leaves the job
/// running; its end is told either way.
final class RescueProgress {
    private final ConsoleContext context;
    private final Messages messages;
    private final RescueViewModel viewModel;
    private final DialogFrame frame;
    private final ProgressBar bar = new ProgressBar(0);
    private final Label counts = new Label();
    private final Message end = new Message();
    private final Message refused = new Message();
    private final StackPane failures = new StackPane();
    private final Button pause = new Button();
    private final Button stop = new Button();
    private final Button close = new Button();
    private final Button goOn = new Button();
    private final Button retry = new Button();
    private final Runnable again;
    private JobSnapshot job;
    private Optional<WatchJobs.Watch> watch = Optional.empty();
    private boolean open = true;

    /// @param again asks the question about the key anew
    RescueProgress(ConsoleContext context, RescueViewModel viewModel, JobSnapshot job, Runnable again) {
        this.context = context;
        this.messages = context.messages();
        this.viewModel = viewModel;
        this.job = job;
        this.again = again;
        this.frame = new DialogFrame(messages, DialogFrame.Width.QUESTION);
    }

    void open() {
        frame.setId("rescueProgress");
        frame.setIcon(Meaning.NEUTRAL, Icon.SHIELD);
        frame.titleProperty()
                .set(messages.text("rescue.running", viewModel.key().displayName()));
        bar.setId("rescueBar");
        bar.setMaxWidth(Double.MAX_VALUE);
        counts.setId("rescueCounts");
        end.setId("rescueEnd");
        refused.setId("rescueRefused");
        refused.setMeaning(Meaning.DANGER);
        viewModel.failureProperty().subscribe(no -> {
            Shown.now(refused, no.isPresent());
            no.ifPresent(failure -> refused.show(failure, messages));
        });
        Shown.now(failures, false);
        frame.setBody(new VBox(10, bar, counts, end, failures, refused));
        button(stop, "rescueStop", () -> viewModel.steer(job.id(), RescueViewModel.Steer.CANCEL));
        button(pause, "rescuePause", this::pauseOrResume);
        button(close, "rescueClose", this::close);
        button(goOn, "rescueContinue", () -> {
            close();
            again.run();
        });
        button(retry, "rescueRetry", this::startAgain);
        goOn.getStyleClass().add("accent");
        retry.getStyleClass().add("accent");
        frame.setButtons(stop, pause, close, retry, goOn);
        frame.setOnClose(this::close);
        show(job);
        context.desk().open(frame, this::close);
        viewModel.watch(news -> FxThread.run(() -> heard(news)), begun -> {
            watch = Optional.of(begun);
            // What happened before the watch began is asked for once.
            viewModel.look(job.id(), this::heard);
        });
    }

    private static void button(Button button, String id, Runnable action) {
        button.setId(id);
        button.setOnAction(_ -> action.run());
    }

    /// What is left is tried once more, by a job of its own.
    private void startAgain() {
        close();
        viewModel.start();
    }

    private void pauseOrResume() {
        boolean goesOn = job.state().mayPause();
        viewModel.steer(job.id(), goesOn ? RescueViewModel.Steer.PAUSE : RescueViewModel.Steer.RESUME);
    }

    /// A paused job has no other place to be taken up again, so it is not left.
    private void close() {
        if (job.state() == JobState.PAUSED) {
            return;
        }
        open = false;
        context.desk().close(frame);
        if (!job.state().isEnded()) {
            context.desk()
                    .post(new Notification(
                            Meaning.INFORMATION,
                            messages.text("rescue.goesOn"),
                            viewModel.key().displayName()));
        }
    }

    private void heard(JobSnapshot news) {
        if (!news.id().equals(job.id()) || job.state().isEnded()) {
            return;
        }
        job = news;
        show(news);
        if (news.state().isEnded()) {
            watch.ifPresent(WatchJobs.Watch::close);
            context.changes().changed();
            tell(news);
        }
    }

    private void show(JobSnapshot now) {
        long all = now.plan().objects();
        bar.setProgress(all == 0 ? 1 : (double) now.progress().objects() / all);
        counts.setText(messages.text(
                "rescue.counts",
                now.progress().objects(),
                all,
                Formats.size(now.progress().bytes()),
                now.progress().failed()));
        stop.setText(messages.text("rescue.stop"));
        close.setText(messages.text("common.close"));
        pause.setText(messages.text(now.state().mayResume() ? "rescue.resume" : "rescue.pause"));
        Shown.now(stop, now.state().mayCancel());
        Shown.now(pause, now.state().mayPause() || now.state().mayResume());
        goOn.setText(messages.text("common.continue"));
        Shown.now(goOn, now.state() == JobState.COMPLETED);
        retry.setText(messages.text("rescue.retry"));
        Shown.now(retry, now.state().isEnded() && now.state() != JobState.COMPLETED);
        Shown.now(close, now.state() != JobState.PAUSED);
        Shown.now(end, now.state().isEnded());
        if (now.state().isEnded()) {
            end.setMeaning(now.state() == JobState.COMPLETED ? Meaning.SUCCESS : Meaning.ATTENTION);
            end.setTitle(title(now));
            end.setText(detail(now));
        }
        if (now.state().isEnded() && now.progress().failed() > 0) {
            viewModel.failures(now.id(), this::list);
        }
    }

    private void list(List<JobFailure> failed) {
        failures.getChildren().setAll(new RescueFailures(messages, failed));
        Shown.now(failures, true);
    }

    private void tell(JobSnapshot now) {
        if (!open) {
            Meaning meaning = now.state() == JobState.COMPLETED ? Meaning.SUCCESS : Meaning.ATTENTION;
            context.desk().post(new Notification(meaning, title(now), detail(now)));
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
        return now.trouble()
                .map(trouble -> done + " " + messages.text("rescue.end.trouble", trouble.problem(), trouble.detail()))
                .orElse(done);
    }
}
