package io.strongroom.engine.model;

/// Whether a caller may ask for anything at all.
public enum AccessStanding {
    /// The account owner, whom no policy limits.
    OWNER,
    /// The policies decide.
    ACTIVE,
    /// There is no such user (any more).
    UNKNOWN,
    /// The user is disabled.
    DISABLED,
    /// A row of the user or of a policy does not pass its check, or a policy is missing: a denial may be what is
    /// missing, so nothing is allowed.
    UNREADABLE
}
