package io.strongroom.engine.usecase;

import io.strongroom.engine.kms.KeyPermit;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.model.AccessExplanation;
import io.strongroom.engine.model.AccessStanding;
import io.strongroom.engine.model.AuditEntry;
import io.strongroom.engine.model.Caller;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.Outcome;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.policy.Authorizer;
import io.strongroom.engine.policy.Decision;
import io.strongroom.engine.policy.Permission;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What every use case passes: the permission check, and the record of what was refused or failed.
public final class Door {
    private static final Logger LOG = LoggerFactory.getLogger(Door.class);

    private final Authorizer authorizer;
    private final Database database;
    private final RepeatedReadings repeated = new RepeatedReadings();

    public Door(Authorizer authorizer, Database database) {
        this.authorizer = authorizer;
        this.database = database;
    }

    void require(Call call, String event, Permission permission) throws EngineException {
        try {
            require(call.caller(), permission, call.wire());
        } catch (EngineException refusal) {
            failed(call, event, permission.resource(), refusal);
            throw refusal;
        }
    }

    /// Refuses what nothing allows the caller, of whose call no more is known.
    ///
    /// @throws EngineException with [Problem.AccessDenied]
    public void require(Caller caller, Permission permission) throws EngineException {
        require(caller, permission, Wire.none());
    }

    private void require(Caller caller, Permission permission, Wire wire) throws EngineException {
        if (!authorizer.decide(caller, permission, wire.conditions()).isAllowed()) {
            throw new EngineException(new Problem.AccessDenied(caller, permission.action(), permission.resource()));
        }
    }

    /// What would be answered, and which statement says so, when no more is known than who asks.
    public AccessExplanation.Check check(Caller caller, Permission permission) {
        return check(permission, authorizer.decide(caller, permission));
    }

    /// What `call` would be answered, and which statement says so.
    AccessExplanation.Check check(Call call, Permission permission) {
        return check(
                permission,
                authorizer.decide(call.caller(), permission, call.wire().conditions()));
    }

    private static AccessExplanation.Check check(Permission permission, Decision decision) {
        return new AccessExplanation.Check(
                permission.action(),
                permission.resource(),
                decision.verdict(),
                decision.decisive()
                        .map(place ->
                                new AccessExplanation.Statement(place.policy(), place.statement(), place.line())));
    }

    /// Whether a caller may ask for anything at all.
    public AccessStanding standing(Caller caller) {
        return authorizer.standing(caller);
    }

    /// What a caller may do with CMKs, when no more is known than who it is.
    public KeyPermit permit(Caller caller) {
        return (use, key) -> require(caller, Permission.onKey(action(use), key));
    }

    /// What the caller of `call` may do with CMKs.
    public KeyPermit permit(Call call) {
        return (use, key) -> require(call.caller(), Permission.onKey(action(use), key), call.wire());
    }

    private static String action(KeyPermit.Use use) {
        return switch (use) {
            case GENERATE_DATA_KEY -> "kms:GenerateDataKey";
            case DECRYPT -> "kms:Decrypt";
            case RE_ENCRYPT_FROM -> "kms:ReEncryptFrom";
            case RE_ENCRYPT_TO -> "kms:ReEncryptTo";
        };
    }

    /// Records what was read and is about to be answered.
    void hasRead(AuditEntry entry) throws EngineException {
        if (!repeated.repeats(entry, database.now())) {
            database.record(entry);
        }
    }

    /// Records why a call was not answered. A refusal names the action that was refused and its resource, which may be
    /// a key that the operation needed on the way.
    void failed(Call call, String event, String resource, EngineException problem) {
        AuditEntry entry = problem.problem() instanceof Problem.AccessDenied(var _, String action, String refused)
                ? call.entry(event, resource)
                        .with("action", action)
                        .with("on", refused)
                        .ended(Outcome.REFUSED, problem.problem().code())
                : call.entry(event, resource)
                        .ended(Outcome.FAILED, problem.problem().code());
        try {
            database.record(entry);
        } catch (EngineException e) {
            // The caller already gets an exception; a database that cannot record it answers
            // nothing else either.
            LOG.warn("{} of request {} was not recorded", event, call.requestId(), e);
        }
    }
}
