package io.strongroom.engine.model;

import java.time.Instant;
import java.util.List;

/// A user as shown.
///
/// @param mayPass whether the user has a password for the console
/// @param policies attached ones, sorted
/// @param keys access keys, oldest first
public record UserEntry(
        UserName name,
        AccessState state,
        boolean mayPass,
        List<PolicyName> policies,
        List<AccessKeyEntry> keys,
        Instant createdAt) {
    public UserEntry {
        policies = List.copyOf(policies);
        keys = List.copyOf(keys);
    }
}
