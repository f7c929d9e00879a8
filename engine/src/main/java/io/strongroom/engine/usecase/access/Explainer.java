package io.strongroom.engine.usecase.access;

import io.strongroom.engine.model.AccessExplanation;
import io.strongroom.engine.model.AccessExplanation.Check;
import io.strongroom.engine.model.AccessStanding;
import io.strongroom.engine.model.Caller;
import io.strongroom.engine.model.PolicyVerdict;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.policy.SmallestStatement;
import io.strongroom.engine.usecase.Door;
import java.util.List;
import java.util.Optional;

/// Says what the door would say, and why.
record Explainer(Door door) {
    AccessExplanation explain(Caller caller, List<Permission> needed, Optional<Problem> obstacle) {
        List<Check> checks = needed.stream()
                .map(permission -> door.check(caller, permission))
                .toList();
        AccessStanding standing = door.standing(caller);
        List<Permission> missing = missing(needed, checks);
        boolean denied = checks.stream().anyMatch(check -> check.verdict() == PolicyVerdict.EXPLICIT_DENY);
        boolean helps = !missing.isEmpty() && !denied && standing == AccessStanding.ACTIVE;
        return new AccessExplanation(
                caller,
                standing,
                checks,
                obstacle,
                helps ? Optional.of(SmallestStatement.allowing(missing)) : Optional.empty());
    }

    private static List<Permission> missing(List<Permission> needed, List<Check> checks) {
        return needed.stream()
                .filter(permission -> checks.stream()
                        .anyMatch(check -> check.action().equals(permission.action())
                                && check.resource().equals(permission.resource())
                                && check.verdict() == PolicyVerdict.IMPLICIT_DENY))
                .toList();
    }
}
