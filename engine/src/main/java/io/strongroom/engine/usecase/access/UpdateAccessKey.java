package io.strongroom.engine.usecase.access;

import io.strongroom.engine.meta.AccessKeyTable.AccessKeyRow;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.model.AccessKeyEntry;
import io.strongroom.engine.model.AccessState;
import io.strongroom.engine.model.Caller;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.UseCase;
import java.util.List;

/// Disables an access key or enables it again.
///
/// Source: RAM, UpdateAccessKey.
public final class UpdateAccessKey extends UseCase<UpdateAccessKey.Request, AccessKeyEntry> {
    private final Database database;

    public UpdateAccessKey(Door door, Database database) {
        super(door);
        this.database = database;
    }

    public record Request(Caller owner, String id, AccessState state) {}

    @Override
    protected List<Permission> permissions(UpdateAccessKey.Request request) {
        return List.of(Permission.onUser("ram:UpdateAccessKey", request.owner().name()));
    }

    @Override
    protected AccessKeyEntry perform(Call call, UpdateAccessKey.Request request) throws EngineException {
        return database.write(
                call.entry(event(), "user/" + request.owner().name())
                        .with("accessKeyId", request.id())
                        .with("state", request.state().name()),
                tx -> {
                    AccessKeyRow row = UserStep.accessKey(tx, request.owner(), request.id())
                            .in(request.state());
                    tx.accessKeys().update(row);
                    return row.entry();
                });
    }
}
