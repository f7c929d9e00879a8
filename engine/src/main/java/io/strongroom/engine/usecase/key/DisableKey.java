package io.strongroom.engine.usecase.key;

import io.strongroom.engine.kms.KeyActs;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyAct;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.UseCase;
import java.util.List;

/// Takes a CMK out of use. From the next call on, what it protects can be neither read nor written; nothing is lost.
public final class DisableKey extends UseCase<KeyId, KeyEntry> {
    private final Database database;
    private final KeyActs acts;

    public DisableKey(Door door, Database database, KeyActs acts) {
        super(door);
        this.database = database;
        this.acts = acts;
    }

    @Override
    protected List<Permission> permissions(KeyId request) {
        return List.of(Permission.onKey("kms:DisableKey", request));
    }

    @Override
    protected KeyEntry perform(Call call, KeyId request) throws EngineException {
        return database.write(
                call.entry(event(), request.toString()), tx -> acts.carryOut(tx, request, new KeyAct.Disable()));
    }
}
