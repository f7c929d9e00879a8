package io.strongroom.engine.model;

/// What a job does.
public enum JobKind {
    /// Wraps data keys by another key or version; content stays as it is.
    REWRAP,
    /// Encrypts what is under a key anew.
    REENCRYPT,
    /// Brings objects of buckets to an encryption, whatever they have now.
    HISTORY,
    /// Puts back what another job replaced and kept.
    UNDO,
    /// Reads what is stored and tells what is damaged, missing or out of reach.
    SCRUB;

    /// Whether it copies or reads content, so that a pace can be set for it.
    public boolean movesContent() {
        return this != REWRAP;
    }
}
