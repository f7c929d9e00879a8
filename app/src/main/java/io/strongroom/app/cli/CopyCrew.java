package io.strongroom.app.cli;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.Problem;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;

/// Works on many objects at once: sixteen hands, a short queue, and a list of what failed.
///
/// One object that fails does not stop the others; a store that can take nothing more stops all.
/// Thread rule: one thread submits and finishes.
final class CopyCrew implements AutoCloseable {

    private static final int HANDS = 16;
    private static final int WAITING = 256;

    /// One object's work.
    @FunctionalInterface
    interface Work {
        void perform() throws EngineException, CommandFailure, IOException;
    }

    private final Terminal terminal;
    private final ExecutorService hands = Executors.newFixedThreadPool(
            HANDS, Thread.ofPlatform().daemon().name("copy-", 0).factory());
    private final Semaphore room = new Semaphore(WAITING);
    private final LongAdder done = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final AtomicReference<Optional<EngineException>> end = new AtomicReference<>(Optional.empty());

    CopyCrew(Terminal terminal) {
        this.terminal = terminal;
    }

    /// Has one object worked on, waiting for room. Does nothing once everything has stopped.
    void submit(String name, Work work) {
        if (isStopped()) {
            return;
        }
        room.acquireUninterruptibly();
        hands.execute(() -> {
            try {
                perform(name, work);
            } finally {
                room.release();
            }
        });
    }

    /// Whether going on makes no sense.
    boolean isStopped() {
        return end.get().isPresent();
    }

    private void perform(String name, Work work) {
        if (isStopped()) {
            return;
        }
        try {
            work.perform();
            done.increment();
        } catch (EngineException e) {
            if (endsEverything(e.problem())) {
                end.compareAndSet(Optional.empty(), Optional.of(e));
            } else {
                failed(name, CliProblems.line(e.problem()));
            }
        } catch (CommandFailure e) {
            failed(name, e.line());
        } catch (IOException e) {
            failed(name, "StreamFailed: " + e.getMessage());
        }
    }

    /// Names one object that was not worked on.
    void failed(String name, String line) {
        failed.increment();
        terminal.printError(line + " [" + ObjectFacts.printable(name) + "]");
    }

    private static boolean endsEverything(Problem problem) {
        return problem instanceof Problem.Cancelled
                || problem instanceof Problem.DiskFull
                || problem instanceof Problem.DatabaseFailed
                || problem instanceof Problem.StoreSealed
                || problem instanceof Problem.NoSuchBucket;
    }

    /// Waits for all and returns how many were done.
    ///
    /// @throws CommandFailure when some failed; each was named already
    long finish() throws EngineException, CommandFailure {
        room.acquireUninterruptibly(WAITING);
        room.release(WAITING);
        if (end.get().isPresent()) {
            throw end.get().get();
        }
        if (failed.sum() > 0) {
            throw new CommandFailure(
                    "FinishedWithErrors",
                    "%,d of %,d were not done; each is named above."
                            .formatted(failed.sum(), failed.sum() + done.sum()));
        }
        return done.sum();
    }

    @Override
    public void close() {
        hands.close();
    }
}
