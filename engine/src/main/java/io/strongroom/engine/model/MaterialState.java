package io.strongroom.engine.model;

/// What became of the material of one key version.
public enum MaterialState {
    /// There; whether it may be used is the key's state.
    PRESENT,
    /// Deleted by its owner, and kept for a while in case that was a mistake; unusable.
    WITHHELD,
    /// Gone: expired, deleted for good, or its key is.
    DESTROYED
}
