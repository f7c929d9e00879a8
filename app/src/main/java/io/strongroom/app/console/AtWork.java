package io.strongroom.app.console;

/// Something that goes on by itself and that sealing would hold up, such as a job or transfers: while it does, a store
/// that nobody is at stays open behind a locked screen.
@FunctionalInterface
public interface AtWork {
    /// Whether it is at work now. Called on the application thread.
    boolean atWork();
}
