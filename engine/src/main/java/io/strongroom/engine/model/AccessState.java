package io.strongroom.engine.model;

/// Whether a user or an access key may be used.
public enum AccessState {
    ENABLED,
    DISABLED
}
