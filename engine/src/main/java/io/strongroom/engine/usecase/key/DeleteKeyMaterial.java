package io.strongroom.engine.usecase.key;

import io.strongroom.engine.kms.ImportedMaterial;
import io.strongroom.engine.kms.RootRotation;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.UseCase;
import java.util.List;

/// Takes the imported material of a key away: it is unusable when this returns. It is kept for a
/// while in case that was a mistake ([KeyEntry#restorableUntil]); then it is destroyed.
public final class DeleteKeyMaterial extends UseCase<KeyId, KeyEntry> {
    private final Database database;
    private final ImportedMaterial imported;
    private final RootRotation rootRotation;

    public DeleteKeyMaterial(Door door, Database database, ImportedMaterial imported, RootRotation rootRotation) {
        super(door);
        this.database = database;
        this.imported = imported;
        this.rootRotation = rootRotation;
    }

    @Override
    protected List<Permission> permissions(KeyId key) {
        return List.of(Permission.onKey("kms:DeleteKeyMaterial", key));
    }

    @Override
    protected KeyEntry perform(Call call, KeyId id) throws EngineException {
        KeyEntry deleted = database.write(call.entry(event(), id.toString()), tx -> imported.withhold(tx, id));
        rootRotation.attempt();
        return deleted;
    }
}
