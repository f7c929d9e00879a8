package io.strongroom.engine.usecase.store;

import io.strongroom.engine.kms.EndpointKey;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.model.EndpointIdentity;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.UseCase;
import java.util.List;

/// Keeps what the endpoint proves itself with, in place of what was kept before; it stays the caller's.
public final class SetEndpointIdentity extends UseCase<EndpointIdentity, Boolean> {
    private final Database database;
    private final EndpointKey key;

    public SetEndpointIdentity(Door door, Database database, EndpointKey key) {
        super(door);
        this.database = database;
        this.key = key;
    }

    @Override
    protected List<Permission> permissions(EndpointIdentity request) {
        return List.of(Permission.onStore("strongroom:ServeEndpoint"));
    }

    @Override
    protected Boolean perform(Call call, EndpointIdentity request) throws EngineException {
        return database.write(call.entry(event(), "store"), tx -> {
            key.write(tx, request);
            return true;
        });
    }
}
