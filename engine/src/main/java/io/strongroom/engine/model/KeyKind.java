package io.strongroom.engine.model;

/// Whom a CMK belongs to.
public enum KeyKind {
    /// Made by a person; full life of a CMK.
    USER,
    /// The managed default key of SSE-KMS, `alias/acs/oss`: visible, not changeable.
    MANAGED_DEFAULT,
    /// The key ring of SSE-OSS: not shown as a CMK, rotates by itself.
    OSS_RING
}
