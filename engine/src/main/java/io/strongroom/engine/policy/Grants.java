package io.strongroom.engine.policy;

import io.strongroom.engine.model.AccessStanding;
import java.util.List;

/// What is attached to a user.
///
/// @param standing whether it counts
/// @param policies empty unless it counts
public record Grants(AccessStanding standing, List<Policy> policies) {
    public Grants {
        policies = List.copyOf(policies);
    }

    /// Somebody who may nothing.
    public static Grants none(AccessStanding why) {
        return new Grants(why, List.of());
    }
}
