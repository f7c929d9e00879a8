package io.strongroom.engine.usecase.access;

import io.strongroom.engine.meta.Database;
import io.strongroom.engine.meta.Tables;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.UserEntry;
import io.strongroom.engine.model.UserName;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.Reading;
import java.util.ArrayList;
import java.util.List;

/// Tells all users by name, with what is attached to them.
///
/// Source: RAM, ListUsers.
public final class ListUsers extends Reading<ListUsers.Request, List<UserEntry>> {
    private final Database database;

    public ListUsers(Door door, Database database) {
        super(door);
        this.database = database;
    }

    /// All of them.
    public record Request() {}

    @Override
    protected List<Permission> permissions(ListUsers.Request request) {
        return List.of(Permission.onUsers("ram:ListUsers"));
    }

    @Override
    protected List<UserEntry> read(Call call, ListUsers.Request request) throws EngineException {
        return database.read(ListUsers::all);
    }

    private static List<UserEntry> all(Tables tables) throws EngineException {
        List<UserEntry> users = new ArrayList<>();
        for (UserName name : tables.users().names()) {
            users.add(UserStep.listed(tables, name));
        }
        return users;
    }
}
