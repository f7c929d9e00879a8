package io.strongroom.app.console.job;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Failure;
import io.strongroom.app.console.FxThread;
import io.strongroom.app.console.TaskState;
import io.strongroom.app.console.Tasks;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.JobFailure;
import io.strongroom.engine.model.JobId;
import io.strongroom.engine.model.JobLimits;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.UseCase;
import io.strongroom.engine.usecase.job.LimitJob;
import io.strongroom.engine.usecase.job.ListJobFailures;
import io.strongroom.engine.usecase.job.WatchJobs;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Duration;

/// Follows one job from now on and steers it. Used on the application thread; closing it leaves the
/// job as it is.
public final class JobTracker implements AutoCloseable {
    private final ConsoleContext context;
    private final JobRate rate;
    private final ReadOnlyObjectWrapper<JobSnapshot> job;
    private final ReadOnlyLongWrapper seconds = new ReadOnlyLongWrapper();
    private final ReadOnlyObjectWrapper<Optional<Failure>> failure = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Timeline clock = new Timeline(new KeyFrame(Duration.seconds(1), _ -> tick()));
    private Optional<WatchJobs.Watch> watch = Optional.empty();
    private boolean closed;

    public JobTracker(ConsoleContext context, JobSnapshot first) {
        this(context, first, new JobRate());
    }

    /// @param rate how fast the job was until now
    JobTracker(ConsoleContext context, JobSnapshot first, JobRate rate) {
        this.context = context;
        this.rate = rate;
        this.job = new ReadOnlyObjectWrapper<>(first);
        rate.add(context.formats().clock().instant(), first.progress());
        clock.setCycleCount(Animation.INDEFINITE);
        clock.play();
        listen();
    }

    /// What a person may do with a job.
    public enum Steer {
        PAUSE,
        RESUME,
        CANCEL
    }

    private Call call() {
        return context.engine().call(CallOrigin.CONSOLE);
    }

    /// What happened before the watch began is asked for once.
    private void listen() {
        Consumer<JobSnapshot> sink = FxThread.latest(this::heard);
        Consumer<JobSnapshot> news = each -> {
            if (each.id().equals(job.get().id())) {
                sink.accept(each);
            }
        };
        ask(_ -> context.engine().jobs().watch().run(call(), news), begun -> {
            if (closed) {
                begun.close();
            } else {
                watch = Optional.of(begun);
                ask(_ -> context.engine().jobs().get().run(call(), job.get().id()), this::heard);
            }
        });
    }

    private void heard(JobSnapshot news) {
        if (closed || (job.get().state().isEnded() && !news.state().mayPause())) {
            return;
        }
        rate.add(context.formats().clock().instant(), news.progress());
        job.set(news);
        seconds.set(seconds.get() + 1);
    }

    private void tick() {
        if (!job.get().state().isEnded()) {
            rate.add(context.formats().clock().instant(), job.get().progress());
        }
        seconds.set(seconds.get() + 1);
    }

    /// Does it; the news of the job tell how it went.
    public void steer(Steer wanted) {
        JobId id = job.get().id();
        ask(_ -> act(wanted).run(call(), id), this::heard);
    }

    private UseCase<JobId, JobSnapshot> act(Steer wanted) {
        return switch (wanted) {
            case PAUSE -> context.engine().jobs().pause();
            case RESUME -> context.engine().jobs().resume();
            case CANCEL -> context.engine().jobs().cancel();
        };
    }

    /// Sets how fast it may work.
    public void limit(JobLimits limits) {
        LimitJob.Request request = new LimitJob.Request(job.get().id(), limits);
        ask(_ -> context.engine().jobs().limit().run(call(), request), this::heard);
    }

    /// What the job could not do, asked once.
    public void failures(Consumer<List<JobFailure>> found) {
        ListJobFailures.Request request = ListJobFailures.Request.of(job.get().id());
        ask(_ -> context.engine().jobs().failures().run(call(), request), found);
    }

    private <T> void ask(Tasks.Work<T> work, Consumer<T> answer) {
        ObjectProperty<TaskState<T>> state = new SimpleObjectProperty<>(new TaskState.Idle<>());
        state.subscribe(now -> {
            if (now instanceof TaskState.Done<T>(T value)) {
                answer.accept(value);
            }
            keep(now);
        });
        context.tasks().run(state, work);
    }

    private <T> void keep(TaskState<T> state) {
        if (state instanceof TaskState.Failed<T>(Failure why)) {
            failure.set(Optional.of(why));
        } else if (state.running()) {
            failure.set(Optional.empty());
        }
    }

    /// The job as it was told last.
    public ReadOnlyObjectProperty<JobSnapshot> jobProperty() {
        return job.getReadOnlyProperty();
    }

    /// Changes every second, when the rate is a new one.
    public ReadOnlyLongProperty secondsProperty() {
        return seconds.getReadOnlyProperty();
    }

    /// How fast the job was since it is followed.
    public JobRate rate() {
        return rate;
    }

    /// What was refused last.
    public ReadOnlyObjectProperty<Optional<Failure>> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    @Override
    public void close() {
        closed = true;
        clock.stop();
        watch.ifPresent(WatchJobs.Watch::close);
    }
}
