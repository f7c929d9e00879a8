package io.strongroom.engine.usecase.access;

import io.strongroom.engine.meta.Database;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.UserEntry;
import io.strongroom.engine.model.UserName;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.Reading;
import java.util.List;

/// Tells everything about a user but secrets.
///
/// Source: RAM, GetUser.
public final class GetUser extends Reading<UserName, UserEntry> {
    private final Database database;

    public GetUser(Door door, Database database) {
        super(door);
        this.database = database;
    }

    @Override
    protected List<Permission> permissions(UserName request) {
        return List.of(Permission.onUser("ram:GetUser", request.value()));
    }

    @Override
    protected UserEntry read(Call call, UserName request) throws EngineException {
        return database.read(tables -> UserStep.entry(tables, UserStep.get(tables, request)));
    }
}
