package io.strongroom.app.cli;

import io.strongroom.engine.model.EngineException;

/// How a command comes to an open store.
interface StoreAccess {

    /// Opens the store that the options name.
    ///
    /// @throws HandedOverException when another process holds the store and has run the whole command already
    OpenStore open(StoreOptions options, CommandContext context)
            throws EngineException, CommandFailure, HandedOverException;

    /// The command was run by the process that holds the store; only its exit code is left to hand on.
    final class HandedOverException extends Exception {
        private static final long serialVersionUID = 1L;

        private final int exitCode;

        HandedOverException(int exitCode) {
            super("run by the holder of the store");
            this.exitCode = exitCode;
        }

        int exitCode() {
            return exitCode;
        }
    }
}
