package io.strongroom.engine.policy;

import io.strongroom.engine.model.PolicyEntry;
import java.util.List;

/// One statement of a policy.
///
/// @param line where it begins, from 1
/// @param principals whom a bucket policy names; none in a policy of a user
/// @param notActions whether it is about every action but those named
record PolicyStatement(
        int line,
        boolean allows,
        List<Glob> principals,
        boolean notActions,
        List<ActionPattern> actions,
        List<ResourcePattern> resources,
        List<Condition> conditions) {
    PolicyStatement {
        principals = List.copyOf(principals);
        actions = List.copyOf(actions);
        resources = List.copyOf(resources);
        conditions = List.copyOf(conditions);
    }

    PolicyEntry.Statement told(int number) {
        return new PolicyEntry.Statement(
                number,
                line,
                allows,
                notActions,
                actions.stream().map(ActionPattern::typed).toList(),
                resources.stream().map(ResourcePattern::text).toList(),
                !conditions.isEmpty());
    }

    /// Whether it speaks of a request. What cannot be read of the request counts against it.
    boolean matches(AccessRequest request) {
        return meansAction(request) && meansResource(request) && holds(request);
    }

    boolean meansAction(AccessRequest request) {
        return notActions != actions.stream().anyMatch(action -> action.matches(request.action()));
    }

    boolean meansResource(AccessRequest request) {
        return resources.stream().anyMatch(resource -> resource.matches(request.resource()));
    }

    boolean holds(AccessRequest request) {
        Truth all = Truth.YES;
        for (Condition condition : conditions) {
            all = all.and(condition.test(request.context()));
        }
        return all == Truth.YES || (all == Truth.UNREADABLE && !allows);
    }

    /// Whether it is about somebody, by name.
    boolean means(String name) {
        return principals.isEmpty() || principals.stream().anyMatch(principal -> principal.matches(name));
    }
}
