package io.strongroom.engine.usecase.access;

import io.strongroom.engine.meta.AccessKeyTable.AccessKeyRow;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.model.AccessKeyEntry;
import io.strongroom.engine.model.Caller;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.UseCase;
import java.util.List;

/// Removes an access key for good.
///
/// Source: RAM, DeleteAccessKey.
public final class DeleteAccessKey extends UseCase<DeleteAccessKey.Request, AccessKeyEntry> {
    private final Database database;

    public DeleteAccessKey(Door door, Database database) {
        super(door);
        this.database = database;
    }

    public record Request(Caller owner, String id) {}

    @Override
    protected List<Permission> permissions(DeleteAccessKey.Request request) {
        return List.of(Permission.onUser("ram:DeleteAccessKey", request.owner().name()));
    }

    @Override
    protected AccessKeyEntry perform(Call call, DeleteAccessKey.Request request) throws EngineException {
        return database.write(
                call.entry(event(), "user/" + request.owner().name()).with("accessKeyId", request.id()), tx -> {
                    AccessKeyRow row = UserStep.accessKey(tx, request.owner(), request.id());
                    tx.accessKeys().delete(request.id());
                    return row.entry();
                });
    }
}
