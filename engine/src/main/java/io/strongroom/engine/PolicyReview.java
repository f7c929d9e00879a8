package io.strongroom.engine;

import io.strongroom.engine.model.AccountId;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.PolicyHint;
import io.strongroom.engine.policy.PolicyLint;
import io.strongroom.engine.policy.PolicyParser;
import java.util.List;
import java.util.Optional;

/// Reads a policy before it is stored anywhere. Needs no store.
public final class PolicyReview {
    private PolicyReview() {}

    /// Tells what in a policy is valid and yet probably a mistake.
    ///
    /// @param text of the policy, comments and all
    /// @param account of the store that it is for; while it is not known, every account that is named is odd
    /// @throws EngineException with [io.strongroom.engine.model.Problem.MalformedPolicy] when it is no policy
    public static List<PolicyHint> hints(String text, Optional<AccountId> account) throws EngineException {
        return PolicyLint.hints(PolicyParser.parse("", text), account);
    }
}
