package io.strongroom.engine.model;

/// What a job does.
public enum JobKind {
    /// Wraps data keys by another key or version; content stays as it is.
    REWRAP,
    /// Encrypts content anew under new data keys.
    REENCRYPT
}
