package io.strongroom.engine.usecase.access;

import io.strongroom.engine.meta.Database;
import io.strongroom.engine.meta.PolicyTable.PolicyRow;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.PolicyEntry;
import io.strongroom.engine.model.PolicyName;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.policy.PolicyParser;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.UseCase;
import java.util.List;

/// Gives a policy a new text, which is in force at once; the texts before stay and can be put back.
///
/// Source: RAM, CreatePolicyVersion with `SetAsDefault`.
public final class CreatePolicyVersion extends UseCase<CreatePolicyVersion.Request, PolicyEntry> {
    private final Database database;
    private final AccessBook book;

    public CreatePolicyVersion(Door door, Database database, AccessBook book) {
        super(door);
        this.database = database;
        this.book = book;
    }

    public record Request(PolicyName name, String text) {}

    @Override
    protected List<Permission> permissions(CreatePolicyVersion.Request request) {
        return List.of(Permission.onPolicy("ram:CreatePolicyVersion", request.name()));
    }

    @Override
    protected PolicyEntry perform(Call call, CreatePolicyVersion.Request request) throws EngineException {
        PolicyParser.parse(request.name().value(), request.text());
        PolicyEntry changed =
                database.write(call.entry(event(), "policy/" + request.name()).with("document", request.text()), tx -> {
                    PolicyRow row = PolicyStep.get(tx, request.name());
                    int number =
                            tx.policies().versions(request.name()).getLast().number() + 1;
                    tx.policies().insert(request.name(), new PolicyEntry.Version(number, request.text(), tx.now()));
                    tx.policies().update(new PolicyRow(row.name(), row.description(), number));
                    tx.note("version", Integer.toString(number));
                    return PolicyStep.entry(tx, request.name());
                });
        book.read(database);
        return changed;
    }
}
