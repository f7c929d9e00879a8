package io.strongroom.engine.usecase.access;

import io.strongroom.engine.meta.Database;
import io.strongroom.engine.meta.Tables;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.PolicyEntry;
import io.strongroom.engine.model.PolicyName;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.policy.SystemPolicies;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.Reading;
import java.util.ArrayList;
import java.util.List;

/// Tells all policies: those that come with the store, then those made here, each by name.
///
/// Source: RAM, ListPolicies.
public final class ListPolicies extends Reading<ListPolicies.Request, List<PolicyEntry>> {
    private final Database database;

    public ListPolicies(Door door, Database database) {
        super(door);
        this.database = database;
    }

    /// All of them.
    public record Request() {}

    @Override
    protected List<Permission> permissions(ListPolicies.Request request) {
        return List.of(Permission.onPolicies("ram:ListPolicies"));
    }

    @Override
    protected List<PolicyEntry> read(Call call, ListPolicies.Request request) throws EngineException {
        return database.read(ListPolicies::all);
    }

    private static List<PolicyEntry> all(Tables tables) throws EngineException {
        List<PolicyEntry> policies = new ArrayList<>();
        for (PolicyName name : SystemPolicies.texts().keySet()) {
            policies.add(PolicyStep.entry(tables, name));
        }
        for (PolicyName name : tables.policies().names()) {
            policies.add(PolicyStep.listed(tables, name));
        }
        return policies;
    }
}
