package io.strongroom.engine.model;

/// Whether what a job has written is read again, and compared, before it takes the place of what was
/// there.
public enum ReadBack {
    /// It is; the default.
    YES,
    /// It is not, which is faster.
    NO
}
