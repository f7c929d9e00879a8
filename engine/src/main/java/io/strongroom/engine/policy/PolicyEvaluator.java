package io.strongroom.engine.policy;

import io.strongroom.engine.model.PolicyVerdict;
import java.util.List;
import java.util.Optional;

/// Evaluates policies: a statement that denies beats every one that allows, and what no statement
/// allows is denied. Order does not matter.
///
/// Source: RAM, "Policy evaluation".
public final class PolicyEvaluator {
    private PolicyEvaluator() {}

    /// What the policies of somebody say of a request.
    ///
    /// @param principal for policies that name whom they are about
    public static Decision decide(List<Policy> policies, String principal, AccessRequest request) {
        Decision decision = Decision.NOTHING;
        for (Policy policy : policies) {
            List<PolicyStatement> statements = policy.statements();
            for (int i = 0; i < statements.size(); i++) {
                PolicyStatement statement = statements.get(i);
                if (statement.means(principal) && statement.matches(request)) {
                    decision = decision.or(says(policy, statement, i + 1));
                }
            }
        }
        return decision;
    }

    private static Decision says(Policy policy, PolicyStatement statement, int number) {
        return new Decision(
                statement.allows() ? PolicyVerdict.ALLOW : PolicyVerdict.EXPLICIT_DENY,
                Optional.of(new Decision.Place(policy.name(), number, statement.line())));
    }
}
