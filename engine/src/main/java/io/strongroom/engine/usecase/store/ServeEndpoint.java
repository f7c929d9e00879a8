package io.strongroom.engine.usecase.store;

import io.strongroom.engine.meta.Database;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.UseCase;
import java.util.List;

/// Records that the store is about to be served to clients, by whoever may do that. Serving itself is not the engine's.
public final class ServeEndpoint extends UseCase<ServeEndpoint.Request, Boolean> {
    private final Database database;

    public ServeEndpoint(Door door, Database database) {
        super(door);
        this.database = database;
    }

    /// @param address where it will listen, as `ADDRESS:PORT`
    /// @param protocol `http` or `https`
    public record Request(String address, String protocol) {}

    @Override
    protected List<Permission> permissions(Request request) {
        return List.of(Permission.onStore("strongroom:ServeEndpoint"));
    }

    @Override
    protected Boolean perform(Call call, Request request) throws EngineException {
        return database.write(
                call.entry(event(), "store").with("address", request.address()).with("protocol", request.protocol()),
                _ -> true);
    }
}
