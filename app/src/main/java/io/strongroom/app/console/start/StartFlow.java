package io.strongroom.app.console.start;

import io.strongroom.app.console.KnownStore;
import io.strongroom.app.console.OpenedStore;

/// Where the way goes on from the first run and from the sealed store. Called on the application
/// thread.
public interface StartFlow {
    /// A store is open; whoever takes it closes it.
    void opened(OpenedStore store, KnownStore known);

    /// Asks for the passphrase of a store.
    void unlock(KnownStore known);

    /// Sets up a new store.
    void setUp();

    /// Leaves the program.
    void quit();
}
