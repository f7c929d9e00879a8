package io.strongroom.engine.model;

/// Who brought an object into its bucket.
public enum ObjectOrigin {
    /// A person or program wrote it.
    UPLOADED,
    /// The store fetched it from the bucket's mirror origin.
    MIRRORED
}
