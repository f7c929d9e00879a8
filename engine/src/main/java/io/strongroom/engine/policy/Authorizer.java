package io.strongroom.engine.policy;

import io.strongroom.engine.model.Caller;

/// Decides whether a caller may do something. The account owner may do everything; nobody else
/// exists yet.
public final class Authorizer {
    /// Whether `caller` has `permission`.
    public boolean allows(Caller caller, Permission permission) {
        return caller.equals(Caller.ROOT) || caller.equals(Caller.STORE);
    }
}
