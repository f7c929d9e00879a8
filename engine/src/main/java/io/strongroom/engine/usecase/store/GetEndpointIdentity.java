package io.strongroom.engine.usecase.store;

import io.strongroom.engine.kms.EndpointKey;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.model.EndpointIdentity;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.Reading;
import java.util.List;
import java.util.Optional;

/// Hands out what the endpoint proves itself with, if the store keeps such; the caller closes it.
public final class GetEndpointIdentity extends Reading<GetEndpointIdentity.Request, Optional<EndpointIdentity>> {
    private final Database database;
    private final EndpointKey key;

    public GetEndpointIdentity(Door door, Database database, EndpointKey key) {
        super(door);
        this.database = database;
        this.key = key;
    }

    /// The one there is.
    public record Request() {}

    @Override
    protected List<Permission> permissions(Request request) {
        return List.of(Permission.onStore("strongroom:ServeEndpoint"));
    }

    @Override
    protected Optional<EndpointIdentity> read(Call call, Request request) throws EngineException {
        return database.read(key::read);
    }
}
