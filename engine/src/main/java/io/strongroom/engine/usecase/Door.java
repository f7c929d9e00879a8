package io.strongroom.engine.usecase;

import io.strongroom.engine.meta.Database;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.Outcome;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.policy.Authorizer;
import io.strongroom.engine.policy.Permission;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What every use case passes: the permission check, and the record of what was refused or failed.
public final class Door {
    private static final Logger LOG = LoggerFactory.getLogger(Door.class);

    private final Authorizer authorizer;
    private final Database database;

    public Door(Authorizer authorizer, Database database) {
        this.authorizer = authorizer;
        this.database = database;
    }

    void require(Call call, String event, Permission permission) throws EngineException {
        if (!authorizer.allows(call.caller(), permission)) {
            EngineException refusal = new EngineException(
                    new Problem.AccessDenied(call.caller(), permission.action(), permission.resource()));
            record(call, event, permission.resource(), refusal, Outcome.REFUSED);
            throw refusal;
        }
    }

    void failed(Call call, String event, String resource, EngineException problem) {
        record(call, event, resource, problem, Outcome.FAILED);
    }

    private void record(Call call, String event, String resource, EngineException problem, Outcome outcome) {
        try {
            database.record(
                    call.entry(event, resource).ended(outcome, problem.problem().code()));
        } catch (EngineException e) {
            // The caller already gets an exception; a database that cannot record it answers
            // nothing else either.
            LOG.warn("{} of request {} was not recorded", event, call.requestId(), e);
        }
    }
}
