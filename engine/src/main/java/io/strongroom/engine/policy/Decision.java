package io.strongroom.engine.policy;

import io.strongroom.engine.model.PolicyVerdict;
import java.util.Optional;

/// What policies say of one request, and which statement says it.
///
/// @param decisive the statement; empty when none matches
public record Decision(PolicyVerdict verdict, Optional<Place> decisive) {
    /// Where a statement stands.
    ///
    /// @param statement counted from 1
    /// @param line of the policy's text, from 1
    public record Place(String policy, int statement, int line) {}

    /// What the account owner's calls get.
    static final Decision EVERYTHING = new Decision(PolicyVerdict.ALLOW, Optional.empty());

    static final Decision NOTHING = new Decision(PolicyVerdict.IMPLICIT_DENY, Optional.empty());

    /// Whether it lets through.
    public boolean isAllowed() {
        return verdict == PolicyVerdict.ALLOW;
    }

    /// The stronger one: a denial beats all, and saying nothing is the weakest.
    Decision or(Decision other) {
        return strength(verdict) >= strength(other.verdict) ? this : other;
    }

    private static int strength(PolicyVerdict verdict) {
        return switch (verdict) {
            case IMPLICIT_DENY -> 0;
            case ALLOW -> 1;
            case EXPLICIT_DENY -> 2;
        };
    }
}
