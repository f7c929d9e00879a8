package io.strongroom.app.console;

import java.util.concurrent.CancellationException;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;

/// Starts the work a view asks for, off the application thread. The only way for view models to do so.
///
/// The state property is only ever set on the application thread; it always reaches a terminal state. Callers call
/// `run` on the application thread.
public interface Tasks {
    /// Begins `work`; its course is published in `state`.
    <T> RunningTask run(ObjectProperty<TaskState<T>> state, Work<T> work);

    /// The work itself. Runs on a thread that may block; an exception is translated to a [Failure].
    @FunctionalInterface
    interface Work<T> {
        T perform(Progress progress) throws Exception;
    }

    /// How work says where it is and learns that it is not wanted any more.
    interface Progress {
        /// From 0 to 1, or negative while unknown. May be called as often as the work likes.
        void report(double fraction);

        /// Whether the person asked to stop.
        boolean cancelled();

        /// Ends the work with [TaskState.Cancelled] when the person asked to stop.
        default void checkCancelled() {
            if (cancelled()) {
                throw new CancellationException();
            }
        }
    }

    /// Work under way.
    interface RunningTask {
        /// Asks the work to stop; it ends as `Cancelled` unless it was already over.
        void cancel();
    }

    /// Makes a failure of whatever ended a piece of work. Given once, where the application is wired.
    @FunctionalInterface
    interface FailureTranslator extends Function<Exception, Failure> {}
}
