package io.strongroom.engine.usecase.store;

import io.strongroom.engine.meta.Database;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.UseCase;
import java.util.List;

/// Writes the database's file anew, so that nothing is left in it of what was deleted; other calls
/// wait meanwhile. After key material was destroyed, the store does that by itself when it is
/// sealed.
public final class CompactStore extends UseCase<CompactStore.Request, CompactStore.Request> {
    private final Database database;

    public CompactStore(Door door, Database database) {
        super(door);
        this.database = database;
    }

    /// The whole store.
    public record Request() {}

    @Override
    protected List<Permission> permissions(Request request) {
        return List.of(Permission.onStore("strongroom:CompactStore"));
    }

    @Override
    protected Request perform(Call call, Request request) throws EngineException {
        database.compact(call.entry(event(), "store"));
        return request;
    }
}
