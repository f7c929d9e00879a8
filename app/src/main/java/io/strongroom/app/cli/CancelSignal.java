package io.strongroom.app.cli;

import java.util.ArrayList;
import java.util.List;

/// Tells a running command that nobody waits for it any more. Set once, never taken back; safe from any thread.
public final class CancelSignal {

    private final List<Runnable> listeners = new ArrayList<>();
    private volatile boolean cancelled;

    /// Cancels: runs every listener once, in the calling thread.
    public void cancel() {
        List<Runnable> toRun;
        synchronized (listeners) {
            if (cancelled) {
                return;
            }
            cancelled = true;
            toRun = List.copyOf(listeners);
        }
        toRun.forEach(Runnable::run);
    }

    /// Whether [#cancel] was called.
    public boolean isCancelled() {
        return cancelled;
    }

    /// Runs `listener` when cancelled; at once when that has already happened.
    public void onCancel(Runnable listener) {
        synchronized (listeners) {
            if (!cancelled) {
                listeners.add(listener);
                return;
            }
        }
        listener.run();
    }
}
