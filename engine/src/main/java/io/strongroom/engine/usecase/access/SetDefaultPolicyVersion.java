package io.strongroom.engine.usecase.access;

import io.strongroom.engine.meta.Database;
import io.strongroom.engine.meta.PolicyTable.PolicyRow;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.PolicyEntry;
import io.strongroom.engine.model.PolicyName;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.UseCase;
import java.util.List;

/// Puts an earlier text of a policy into force again.
///
/// Source: RAM, SetDefaultPolicyVersion.
public final class SetDefaultPolicyVersion extends UseCase<SetDefaultPolicyVersion.Request, PolicyEntry> {
    private final Database database;
    private final AccessBook book;

    public SetDefaultPolicyVersion(Door door, Database database, AccessBook book) {
        super(door);
        this.database = database;
        this.book = book;
    }

    public record Request(PolicyName name, int version) {}

    @Override
    protected List<Permission> permissions(SetDefaultPolicyVersion.Request request) {
        return List.of(Permission.onPolicy("ram:SetDefaultPolicyVersion", request.name()));
    }

    @Override
    protected PolicyEntry perform(Call call, SetDefaultPolicyVersion.Request request) throws EngineException {
        PolicyEntry changed = database.write(
                call.entry(event(), "policy/" + request.name()).with("version", Integer.toString(request.version())),
                tx -> {
                    PolicyRow row = PolicyStep.get(tx, request.name());
                    PolicyStep.version(tx, request.name(), request.version());
                    tx.policies().update(new PolicyRow(row.name(), row.description(), request.version()));
                    return PolicyStep.entry(tx, request.name());
                });
        book.read(database);
        return changed;
    }
}
