package io.strongroom.engine.model;

import java.util.List;
import java.util.Optional;

/// Why somebody may do something or not: the chain of decisions.
///
/// @param checks every permission that is needed, in the order in which they are asked for
/// @param obstacle what stands in the way whoever asks, such as a disabled key
/// @param remedy the smallest statement that would allow what is missing, as JSON; empty when nothing is missing, or
/// when
///     no statement helps because one denies
public record AccessExplanation(
        Caller caller,
        AccessStanding standing,
        List<Check> checks,
        Optional<Problem> obstacle,
        Optional<String> remedy) {
    public AccessExplanation {
        checks = List.copyOf(checks);
    }

    /// What is said of one permission.
    ///
    /// @param decisive the statement that decides; empty when none speaks of it
    public record Check(String action, String resource, PolicyVerdict verdict, Optional<Statement> decisive) {
        public boolean isAllowed() {
            return verdict == PolicyVerdict.ALLOW;
        }
    }

    /// Where a statement stands.
    ///
    /// @param number counted from 1
    /// @param line of the policy's text, from 1
    public record Statement(String policy, int number, int line) {}

    /// The same about what cannot be changed any more.
    public AccessExplanation withoutRemedy() {
        return new AccessExplanation(caller, standing, checks, obstacle, Optional.empty());
    }

    /// Whether policies allow all of it.
    public boolean isAllowed() {
        return checks.stream().allMatch(Check::isAllowed);
    }

    /// Whether it would succeed.
    public boolean succeeds() {
        return isAllowed() && obstacle.isEmpty();
    }
}
