package io.strongroom.engine.content;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/// A task on another thread that works with the caller's buffers. So the caller always waits for
/// its end: an interruption has to wait as well, and is restored afterwards.
record Pending<T>(Future<T> task) {

    /// Waits for the end; what the task failed with, or nothing when it succeeded.
    Optional<Throwable> failure() {
        await();
        return task.state() == Future.State.FAILED ? Optional.of(task.exceptionNow()) : Optional.empty();
    }

    boolean isDone() {
        return task.isDone();
    }

    /// The result of a task that succeeded.
    T result() {
        return task.resultNow();
    }

    private void await() {
        boolean interrupted = false;
        while (!task.isDone()) {
            try {
                task.get();
            } catch (InterruptedException e) {
                interrupted = true;
            } catch (ExecutionException | CancellationException e) {
                break; // it has ended, and says how when it is asked
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
