package io.strongroom.engine.meta;

import io.strongroom.engine.model.AuditEntry;
import io.strongroom.engine.model.EngineException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/// One write on its way through the committer, and the caller who waits for it.
final class Pending<T> {
    private final Optional<AuditEntry> entry;
    private final Write<T> work;
    private final CompletableFuture<T> done = new CompletableFuture<>();
    private @Nullable T result;

    Pending(AuditEntry entry, Write<T> work) {
        this(Optional.of(entry), work);
    }

    private Pending(Optional<AuditEntry> entry, Write<T> work) {
        this.entry = entry;
        this.work = work;
    }

    /// Changes nothing and is durable when everything queued before it is.
    static Pending<Boolean> barrier() {
        return new Pending<>(Optional.empty(), _ -> true);
    }

    /// What is recorded; nothing for a barrier.
    Optional<AuditEntry> entry() {
        return entry;
    }

    void apply(Tx tx) throws EngineException {
        result = work.apply(tx);
    }

    /// The work was refused and taken back; others in its batch go on.
    void refuse(Exception reason) {
        done.completeExceptionally(reason);
    }

    /// The work is durable.
    void acknowledge() {
        done.complete(result);
    }

    /// The database failed: nobody knows whether the work survives.
    void fail(EngineException reason) {
        done.completeExceptionally(reason);
    }

    /// Waits without giving up: what is queued will be applied whether or not anybody waits for
    /// it.
    T await() throws EngineException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return done.get();
                } catch (InterruptedException _) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw unwrapped(e);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static EngineException unwrapped(ExecutionException e) {
        if (e.getCause() instanceof EngineException problem) {
            return new EngineException(problem.problem(), problem);
        }
        throw new IllegalStateException("a write failed that should not", e.getCause());
    }
}
