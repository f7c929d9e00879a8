package io.strongroom.engine.usecase.access;

import io.strongroom.engine.meta.Database;
import io.strongroom.engine.meta.UserTable.UserRow;
import io.strongroom.engine.model.AccessState;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.UserEntry;
import io.strongroom.engine.model.UserName;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.UseCase;
import java.util.List;

/// Disables a user, whose calls are refused from then on, or enables one again.
///
/// Source: RAM, UpdateUser.
public final class UpdateUser extends UseCase<UpdateUser.Request, UserEntry> {
    private final Database database;
    private final AccessBook book;

    public UpdateUser(Door door, Database database, AccessBook book) {
        super(door);
        this.database = database;
        this.book = book;
    }

    public record Request(UserName name, AccessState state) {}

    @Override
    protected List<Permission> permissions(UpdateUser.Request request) {
        return List.of(Permission.onUser("ram:UpdateUser", request.name().value()));
    }

    @Override
    protected UserEntry perform(Call call, UpdateUser.Request request) throws EngineException {
        UserEntry changed = database.write(
                call.entry(event(), "user/" + request.name())
                        .with("state", request.state().name()),
                tx -> {
                    UserRow row = UserStep.get(tx, request.name()).in(request.state());
                    tx.users().update(row);
                    return UserStep.entry(tx, row);
                });
        book.read(database);
        return changed;
    }
}
