package io.strongroom.app.console;

import io.strongroom.app.console.TaskState.Cancelled;
import io.strongroom.app.console.TaskState.Done;
import io.strongroom.app.console.TaskState.Failed;
import io.strongroom.app.console.TaskState.Running;
import java.util.concurrent.CancellationException;
import javafx.beans.property.ObjectProperty;

/// [Tasks] that do the work inline, so that a test sees the end when `run` returns.
public final class DirectTasks implements Tasks {
    private final FailureTranslator translator;

    public DirectTasks(FailureTranslator translator) {
        this.translator = translator;
    }

    public DirectTasks() {
        this(failure -> {
            throw new AssertionError("unexpected failure", failure);
        });
    }

    @Override
    public <T> RunningTask run(ObjectProperty<TaskState<T>> state, Work<T> work) {
        state.set(new Running<>(-1));
        try {
            state.set(new Done<>(work.perform(new InlineProgress<>(state))));
        } catch (CancellationException _) {
            state.set(new Cancelled<>());
        } catch (Exception failure) {
            state.set(new Failed<>(translator.apply(failure)));
        }
        return () -> {};
    }

    private record InlineProgress<T>(ObjectProperty<TaskState<T>> state) implements Progress {
        @Override
        public void report(double fraction) {
            state.set(new Running<>(fraction));
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    }
}
