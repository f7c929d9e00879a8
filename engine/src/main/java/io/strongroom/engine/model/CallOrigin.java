package io.strongroom.engine.model;

/// Through which door a call came in.
public enum CallOrigin {
    CONSOLE,
    COMMAND_LINE,
    ENDPOINT,
    JOB,
    STORE;

    /// Whether a person or script on the store's own machine asks, who may be told everything that
    /// helps.
    public boolean isThisMachine() {
        return this == CONSOLE || this == COMMAND_LINE;
    }
}
