package io.strongroom.app.console;

import io.strongroom.engine.Engine;
import java.io.IOException;

/// Lets other programs of the same person use a store while the console holds it.
@FunctionalInterface
public interface StoreDoor {
    /// Opens the door of an open store. Called off the application thread.
    Held open(Engine engine) throws IOException;

    /// An open door; closed before the engine.
    @FunctionalInterface
    interface Held extends AutoCloseable {
        /// Whether a command is at work that closing would cut short.
        default boolean busy() {
            return false;
        }

        @Override
        void close();
    }
}
