package io.strongroom.engine.usecase.access;

import io.strongroom.engine.model.AccessExplanation;
import io.strongroom.engine.model.AccessExplanation.Check;
import io.strongroom.engine.model.AccessStanding;
import io.strongroom.engine.model.Caller;
import io.strongroom.engine.model.PolicyVerdict;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.policy.Authorizer;
import io.strongroom.engine.policy.Decision;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.policy.SmallestStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Says what the door would say, and why.
record Explainer(Authorizer authorizer) {
    AccessExplanation explain(Caller caller, List<Permission> needed, Optional<Problem> obstacle) {
        List<Check> checks = new ArrayList<>();
        List<Permission> missing = new ArrayList<>();
        boolean denied = false;
        for (Permission permission : needed) {
            Decision decision = authorizer.decide(caller, permission);
            checks.add(check(permission, decision));
            if (decision.verdict() == PolicyVerdict.IMPLICIT_DENY) {
                missing.add(permission);
            }
            denied |= decision.verdict() == PolicyVerdict.EXPLICIT_DENY;
        }
        AccessStanding standing = authorizer.standing(caller);
        boolean helps = !missing.isEmpty() && !denied && standing == AccessStanding.ACTIVE;
        return new AccessExplanation(
                caller,
                standing,
                checks,
                obstacle,
                helps ? Optional.of(SmallestStatement.allowing(missing)) : Optional.empty());
    }

    private static Check check(Permission permission, Decision decision) {
        return new Check(
                permission.action(),
                permission.resource(),
                decision.verdict(),
                decision.decisive()
                        .map(place ->
                                new AccessExplanation.Statement(place.policy(), place.statement(), place.line())));
    }
}
