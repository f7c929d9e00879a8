package io.strongroom.engine.usecase.access;

import io.strongroom.engine.meta.Database;
import io.strongroom.engine.meta.UserTable.UserRow;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.PolicyName;
import io.strongroom.engine.model.UserEntry;
import io.strongroom.engine.model.UserName;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.UseCase;
import java.util.List;
import java.util.SortedSet;

/// Attaches a policy to a user; attaching it twice changes nothing.
///
/// Source: RAM, AttachPolicyToUser.
public final class AttachPolicyToUser extends UseCase<AttachPolicyToUser.Request, UserEntry> {
    private final Database database;
    private final AccessBook book;

    public AttachPolicyToUser(Door door, Database database, AccessBook book) {
        super(door);
        this.database = database;
        this.book = book;
    }

    public record Request(UserName user, PolicyName policy) {}

    @Override
    protected List<Permission> permissions(AttachPolicyToUser.Request request) {
        return List.of(
                Permission.onUser("ram:AttachPolicyToUser", request.user().value()),
                Permission.onPolicy("ram:AttachPolicyToUser", request.policy()));
    }

    @Override
    protected UserEntry perform(Call call, AttachPolicyToUser.Request request) throws EngineException {
        UserEntry changed = database.write(
                call.entry(event(), "user/" + request.user())
                        .with("policy", request.policy().value()),
                tx -> {
                    UserRow row = UserStep.get(tx, request.user());
                    PolicyStep.requireThere(tx, request.policy());
                    SortedSet<PolicyName> policies = row.policies();
                    policies.add(request.policy());
                    UserRow after = row.with(policies);
                    tx.users().update(after);
                    return UserStep.entry(tx, after);
                });
        book.read(database);
        return changed;
    }
}
