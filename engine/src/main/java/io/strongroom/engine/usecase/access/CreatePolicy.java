package io.strongroom.engine.usecase.access;

import io.strongroom.engine.meta.Database;
import io.strongroom.engine.meta.PolicyTable.PolicyRow;
import io.strongroom.engine.model.AccessEntity;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.PolicyEntry;
import io.strongroom.engine.model.PolicyName;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.policy.PolicyParser;
import io.strongroom.engine.policy.SystemPolicies;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.UseCase;
import java.util.List;

/// Makes a policy, attached to nobody yet.
///
/// Source: RAM, CreatePolicy.
public final class CreatePolicy extends UseCase<CreatePolicy.Request, PolicyEntry> {
    private final Database database;

    public CreatePolicy(Door door, Database database) {
        super(door);
        this.database = database;
    }

    /// @param text in the language of RAM, comments and all
    public record Request(PolicyName name, String description, String text) {}

    @Override
    protected List<Permission> permissions(CreatePolicy.Request request) {
        return List.of(Permission.onPolicy("ram:CreatePolicy", request.name()));
    }

    @Override
    protected PolicyEntry perform(Call call, CreatePolicy.Request request) throws EngineException {
        PolicyParser.parse(request.name().value(), request.text());
        return database.write(call.entry(event(), "policy/" + request.name()).with("document", request.text()), tx -> {
            if (SystemPolicies.texts().containsKey(request.name())
                    || tx.policies().find(request.name()).isPresent()) {
                throw new EngineException(new Problem.EntityAlreadyExists(
                        AccessEntity.POLICY, request.name().value()));
            }
            tx.policies().delete(request.name()); // versions whose policy was removed from outside
            tx.policies().insert(new PolicyRow(request.name(), request.description(), 1));
            tx.policies().insert(request.name(), new PolicyEntry.Version(1, request.text(), tx.now()));
            return PolicyStep.entry(tx, request.name());
        });
    }
}
