package io.strongroom.engine.usecase.access;

import io.strongroom.engine.meta.AccessKeyTable.AccessKeyRow;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.model.AccessKeyEntry;
import io.strongroom.engine.model.Caller;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.Reading;
import java.util.List;

/// Tells the access keys of a user or of the account owner, oldest first, without secrets.
///
/// Source: RAM, ListAccessKeys.
public final class ListAccessKeys extends Reading<Caller, List<AccessKeyEntry>> {
    private final Database database;

    public ListAccessKeys(Door door, Database database) {
        super(door);
        this.database = database;
    }

    @Override
    protected List<Permission> permissions(Caller request) {
        return List.of(Permission.onUser("ram:ListAccessKeys", request.name()));
    }

    @Override
    protected List<AccessKeyEntry> read(Call call, Caller request) throws EngineException {
        return database.read(tables -> tables.accessKeys().of(request).stream()
                .map(AccessKeyRow::entry)
                .toList());
    }
}
