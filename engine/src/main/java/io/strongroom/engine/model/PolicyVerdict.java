package io.strongroom.engine.model;

/// What policies say of one action on one resource.
public enum PolicyVerdict {
    /// A statement allows it, and none denies it.
    ALLOW,
    /// A statement denies it, whatever others allow.
    EXPLICIT_DENY,
    /// No statement says anything of it.
    IMPLICIT_DENY
}
