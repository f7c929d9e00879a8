package io.strongroom.engine.model;

/// Who asks. Until users exist, only the account owner.
///
/// @param name as it stands in the audit trail
public record Caller(String name) {
    /// The account owner: everything is allowed.
    public static final Caller ROOT = new Caller("root");

    /// The store itself: timers and sweeps.
    public static final Caller STORE = new Caller("store");
}
