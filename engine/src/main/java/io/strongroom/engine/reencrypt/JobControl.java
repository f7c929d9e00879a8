package io.strongroom.engine.reencrypt;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.JobSnapshot;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutorService;

/// What running work may use: the engine's threads, whether to stop, and who wants to hear.
final class JobControl {
    private final ExecutorService workers;
    private final JobListeners listeners;
    private final JobPace pace;

    JobControl(ExecutorService workers, JobListeners listeners, JobPace pace) {
        this.workers = workers;
        this.listeners = listeners;
        this.pace = pace;
    }

    /// Work on one of many things.
    @FunctionalInterface
    interface Each<T> {
        void take(T one) throws EngineException;
    }

    /// Whether the store is about to be sealed, so that the job goes on after the next opening, or
    /// somebody paused or stopped the job.
    boolean isStopping() {
        return pace.isStopping();
    }

    /// How fast the job may go.
    JobPace pace() {
        return pace;
    }

    /// Tells how far a job is.
    void tell(JobSnapshot job) {
        listeners.tell(job);
    }

    /// Does `each` for all of `things`, until one fails or the job is to stop; returns when
    /// none runs any more.
    ///
    /// @param atOnce how many at a time, as far as the engine has threads for it
    /// @throws EngineException the first failure
    <T> void forEach(List<T> things, int atOnce, Each<T> each) throws EngineException {
        Round<T> round = new Round<>(new ArrayDeque<>(things), each);
        for (int i = 1; i < Math.min(atOnce, things.size()); i++) {
            workers.execute(round);
        }
        round.run();
        round.end();
    }

    /// Things shared out to whoever has time. A helper that comes late finds nothing left.
    private final class Round<T> implements Runnable {
        private final Queue<T> left;
        private final Each<T> each;
        private int busy;
        private Optional<Exception> failure = Optional.empty();

        Round(Queue<T> left, Each<T> each) {
            this.left = left;
            this.each = each;
        }

        private synchronized Optional<T> next() {
            boolean over = failure.isPresent() || isStopping();
            Optional<T> next = over ? Optional.empty() : Optional.ofNullable(left.poll());
            busy += next.isPresent() ? 1 : 0;
            return next;
        }

        private synchronized void done(Optional<Exception> met) {
            failure = failure.or(() -> met);
            busy--;
            notifyAll();
        }

        @Override
        public void run() {
            Optional<T> next = next();
            while (next.isPresent()) {
                done(take(next.get()));
                next = next();
            }
        }

        private Optional<Exception> take(T one) {
            try {
                each.take(one);
                return Optional.empty();
            } catch (EngineException | RuntimeException e) {
                return Optional.of(e);
            }
        }

        /// Waits without giving up, like everything in the engine.
        synchronized void end() throws EngineException {
            boolean interrupted = false;
            while (busy > 0) {
                try {
                    wait();
                } catch (InterruptedException _) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            if (failure.isPresent()) {
                if (failure.get() instanceof EngineException e) {
                    throw new EngineException(e.problem(), e);
                }
                throw new IllegalStateException("work of a job failed", failure.get());
            }
        }
    }
}
