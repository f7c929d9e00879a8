package io.strongroom.app.console;

import io.strongroom.app.console.TaskState.Cancelled;
import io.strongroom.app.console.TaskState.Done;
import io.strongroom.app.console.TaskState.Failed;
import io.strongroom.app.console.TaskState.Running;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;

/// [Tasks] with one virtual thread for each piece of work.
public final class VirtualThreadTasks implements Tasks {
    private final FailureTranslator translator;

    public VirtualThreadTasks(FailureTranslator translator) {
        this.translator = translator;
    }

    @Override
    public <T> RunningTask run(ObjectProperty<TaskState<T>> state, Work<T> work) {
        Course<T> course = new Course<>(state);
        state.set(new Running<>(-1));
        Thread.ofVirtual().name("task").start(() -> course.end(outcome(course, work)));
        return course;
    }

    // The one place where work ends: every path out of it is a terminal state.
    private <T> TaskState<T> outcome(Course<T> course, Work<T> work) {
        try {
            T value = work.perform(course);
            return course.cancelled() ? new Cancelled<>() : new Done<>(value);
        } catch (CancellationException _) {
            return new Cancelled<>();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Cancelled<>();
        } catch (Exception failure) {
            return new Failed<>(translator.apply(failure));
        } catch (Error bug) {
            FxThread.later(() -> {
                throw bug;
            });
            return new Failed<>(Failure.of(Failure.UNEXPECTED));
        }
    }

    private static final class Course<T> implements Progress, RunningTask {
        private final ObjectProperty<TaskState<T>> state;
        private final Consumer<Double> reports;
        private volatile boolean cancelled;

        Course(ObjectProperty<TaskState<T>> state) {
            this.state = state;
            this.reports = FxThread.latest(fraction -> {
                // A report that comes round after the end must not set the state back to running.
                if (state.get().running()) {
                    state.set(new Running<>(Math.min(1, fraction)));
                }
            });
        }

        @Override
        public void report(double fraction) {
            reports.accept(fraction);
        }

        @Override
        public boolean cancelled() {
            return cancelled;
        }

        @Override
        public void cancel() {
            cancelled = true;
        }

        void end(TaskState<T> outcome) {
            FxThread.later(() -> state.set(outcome));
        }
    }
}
