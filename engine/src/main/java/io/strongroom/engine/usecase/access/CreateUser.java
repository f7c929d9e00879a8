package io.strongroom.engine.usecase.access;

import io.strongroom.engine.meta.Database;
import io.strongroom.engine.meta.UserTable.UserRow;
import io.strongroom.engine.model.AccessEntity;
import io.strongroom.engine.model.AccessState;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.UserEntry;
import io.strongroom.engine.model.UserName;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.UseCase;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// Makes a user who may nothing yet.
///
/// Source: RAM, CreateUser.
public final class CreateUser extends UseCase<UserName, UserEntry> {
    private final Database database;
    private final AccessBook book;

    public CreateUser(Door door, Database database, AccessBook book) {
        super(door);
        this.database = database;
        this.book = book;
    }

    @Override
    protected List<Permission> permissions(UserName request) {
        return List.of(Permission.onUser("ram:CreateUser", request.value()));
    }

    @Override
    protected UserEntry perform(Call call, UserName request) throws EngineException {
        UserEntry made = database.write(call.entry(event(), "user/" + request), tx -> {
            if (tx.users().find(request).isPresent()) {
                throw new EngineException(new Problem.EntityAlreadyExists(AccessEntity.USER, request.value()));
            }
            UserRow row = new UserRow(request, AccessState.ENABLED, Optional.empty(), new TreeSet<>(), tx.now());
            tx.accessKeys().deleteOf(request.caller()); // of one who was removed from outside
            tx.users().insert(row);
            return UserStep.entry(tx, row);
        });
        book.read(database);
        return made;
    }
}
