package io.strongroom.engine.model;

/// What a job does.
public enum JobKind {
    /// Wraps data keys by another key or version; content stays as it is.
    REWRAP,
    /// Encrypts what is under a key anew.
    REENCRYPT,
    /// Brings objects of buckets to an encryption, whatever they have now.
    HISTORY
}
