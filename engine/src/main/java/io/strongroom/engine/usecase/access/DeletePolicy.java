package io.strongroom.engine.usecase.access;

import io.strongroom.engine.meta.Database;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.PolicyName;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.UseCase;
import java.util.List;

/// Removes a policy that is attached to nobody, also one whose rows were changed from outside: so that is put right.
///
/// Source: RAM, DeletePolicy.
public final class DeletePolicy extends UseCase<PolicyName, PolicyName> {
    private final Database database;

    public DeletePolicy(Door door, Database database) {
        super(door);
        this.database = database;
    }

    @Override
    protected List<Permission> permissions(PolicyName request) {
        return List.of(Permission.onPolicy("ram:DeletePolicy", request));
    }

    @Override
    protected PolicyName perform(Call call, PolicyName request) throws EngineException {
        return database.write(call.entry(event(), "policy/" + request), tx -> {
            PolicyStep.requireMade(tx, request);
            int users = PolicyStep.users(tx, request).size();
            if (users > 0) {
                throw new EngineException(new Problem.PolicyInUse(request, users));
            }
            tx.policies().delete(request);
            return request;
        });
    }
}
