package io.strongroom.engine.model;

/// Whether a bucket keeps what is overwritten or deleted.
public enum Versioning {
    /// It never did.
    OFF,
    /// Every write makes a version, every delete a delete marker.
    ENABLED,
    /// Versions stay; new writes and deletes replace the null version.
    SUSPENDED
}
