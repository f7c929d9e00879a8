package io.strongroom.engine.usecase.access;

import io.strongroom.engine.meta.Database;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.UserName;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.UseCase;
import java.util.List;

/// Removes a user with the access keys; what the trail says of the user stays.
/// It works also on a row that was changed from outside: so that is put right.
///
/// Source: RAM, DeleteUser.
public final class DeleteUser extends UseCase<UserName, UserName> {
    private final Database database;
    private final AccessBook book;

    public DeleteUser(Door door, Database database, AccessBook book) {
        super(door);
        this.database = database;
        this.book = book;
    }

    @Override
    protected List<Permission> permissions(UserName request) {
        return List.of(Permission.onUser("ram:DeleteUser", request.value()));
    }

    @Override
    protected UserName perform(Call call, UserName request) throws EngineException {
        database.write(call.entry(event(), "user/" + request), tx -> {
            UserStep.requireThere(tx, request);
            tx.accessKeys().deleteOf(request.caller());
            tx.users().delete(request);
            return request;
        });
        book.read(database);
        return request;
    }
}
