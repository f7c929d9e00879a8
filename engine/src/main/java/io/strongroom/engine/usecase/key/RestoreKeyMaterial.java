package io.strongroom.engine.usecase.key;

import io.strongroom.engine.kms.ImportedMaterial;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.UseCase;
import java.util.List;

/// Brings deleted material back while it is still kept: the key is as it would be after importing
/// it again, but for the expiry, which is the old one.
///
/// @see DeleteKeyMaterial
public final class RestoreKeyMaterial extends UseCase<KeyId, KeyEntry> {
    private final Database database;
    private final ImportedMaterial imported;

    public RestoreKeyMaterial(Door door, Database database, ImportedMaterial imported) {
        super(door);
        this.database = database;
        this.imported = imported;
    }

    @Override
    protected List<Permission> permissions(KeyId key) {
        return List.of(Permission.onKey("kms:RestoreKeyMaterial", key));
    }

    @Override
    protected KeyEntry perform(Call call, KeyId id) throws EngineException {
        return database.write(call.entry(event(), id.toString()), tx -> imported.restore(tx, id));
    }
}
