package io.strongroom.engine.model;

import java.time.Instant;
import java.util.List;

/// A user as shown.
///
/// @param intact whether the user and the access keys pass their check. Where they do not, they were changed from
/// outside
///     and what was changed allows nothing; only what passes is told here, and deleting the user puts it right
/// @param mayPass whether the user has a password for the console
/// @param policies attached ones, sorted
/// @param keys access keys, oldest first
public record UserEntry(
        UserName name,
        boolean intact,
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
