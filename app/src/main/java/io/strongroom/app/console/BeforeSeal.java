package io.strongroom.app.console;

/// What must come to an end before the store is sealed, such as transfers.
///
/// Both methods are called on the application thread.
public interface BeforeSeal extends AtWork {
    /// Whether something would be cut short; the person is asked first then.
    boolean busy();

    @Override
    default boolean atWork() {
        return busy();
    }

    /// Asks everything to stop. The engine waits for what is still running when it is closed.
    void stop();
}
