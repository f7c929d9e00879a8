package io.strongroom.engine.content;

/// The caller stopped a stream. What was written so far is discarded.
public final class CancelledException extends Exception {

    /// Stopped.
    public CancelledException() {
        super("Cancelled");
    }
}
