package io.strongroom.engine.usecase.store;

import io.strongroom.engine.meta.Database;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.UseCase;
import java.util.List;

/// Records that clients are about to be served no more, by whoever may decide that. Stopping itself is not the
/// engine's.
public final class StopEndpoint extends UseCase<StopEndpoint.Request, Boolean> {
    private final Database database;

    public StopEndpoint(Door door, Database database) {
        super(door);
        this.database = database;
    }

    /// The one there is.
    public record Request() {}

    @Override
    protected List<Permission> permissions(Request request) {
        return List.of(Permission.onStore("strongroom:ServeEndpoint"));
    }

    @Override
    protected Boolean perform(Call call, Request request) throws EngineException {
        return database.write(call.entry(event(), "store"), _ -> true);
    }
}
