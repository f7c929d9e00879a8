package io.strongroom.engine.usecase.access;

import io.strongroom.engine.meta.Database;
import io.strongroom.engine.meta.UserTable.UserRow;
import io.strongroom.engine.model.AccessEntity;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.PolicyName;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.UserEntry;
import io.strongroom.engine.model.UserName;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.UseCase;
import java.util.List;
import java.util.SortedSet;

/// Takes a policy from a user.
///
/// Source: RAM, DetachPolicyFromUser.
public final class DetachPolicyFromUser extends UseCase<DetachPolicyFromUser.Request, UserEntry> {
    private final Database database;
    private final AccessBook book;

    public DetachPolicyFromUser(Door door, Database database, AccessBook book) {
        super(door);
        this.database = database;
        this.book = book;
    }

    public record Request(UserName user, PolicyName policy) {}

    @Override
    protected List<Permission> permissions(DetachPolicyFromUser.Request request) {
        return List.of(
                Permission.onUser("ram:DetachPolicyFromUser", request.user().value()),
                Permission.onPolicy("ram:DetachPolicyFromUser", request.policy()));
    }

    @Override
    protected UserEntry perform(Call call, DetachPolicyFromUser.Request request) throws EngineException {
        UserEntry changed = database.write(
                call.entry(event(), "user/" + request.user())
                        .with("policy", request.policy().value()),
                tx -> {
                    UserRow row = UserStep.get(tx, request.user());
                    SortedSet<PolicyName> policies = row.policies();
                    if (!policies.remove(request.policy())) {
                        throw new EngineException(new Problem.EntityNotExist(
                                AccessEntity.POLICY, request.policy().value()));
                    }
                    UserRow after = row.with(policies);
                    tx.users().update(after);
                    return UserStep.entry(tx, after);
                });
        book.read(database);
        return changed;
    }
}
