package io.strongroom.engine.usecase.access;

import io.strongroom.engine.meta.Database;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.PolicyEntry;
import io.strongroom.engine.model.PolicyName;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.Reading;
import java.util.List;

/// Tells everything about a policy.
///
/// Source: RAM, GetPolicy.
public final class GetPolicy extends Reading<PolicyName, PolicyEntry> {
    private final Database database;

    public GetPolicy(Door door, Database database) {
        super(door);
        this.database = database;
    }

    @Override
    protected List<Permission> permissions(PolicyName request) {
        return List.of(Permission.onPolicy("ram:GetPolicy", request));
    }

    @Override
    protected PolicyEntry read(Call call, PolicyName request) throws EngineException {
        return database.read(tables -> PolicyStep.entry(tables, request));
    }
}
