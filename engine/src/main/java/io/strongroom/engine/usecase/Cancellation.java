package io.strongroom.engine.usecase;

import java.util.concurrent.atomic.AtomicBoolean;

/// Asks a running call to stop; it ends with [io.strongroom.engine.model.Problem.Cancelled] and
/// leaves nothing half done. Threads are never interrupted: an interrupt would close files under
/// the engine. Safe for all threads.
public final class Cancellation {
    private final AtomicBoolean requested = new AtomicBoolean();

    /// Asks to stop.
    public void request() {
        requested.set(true);
    }

    /// Whether somebody asked to stop.
    public boolean isRequested() {
        return requested.get();
    }
}
