package io.strongroom.engine.usecase.key;

import io.strongroom.engine.kms.KeyAdmission;
import io.strongroom.engine.kms.KeyVault;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.meta.KeyRow;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyOperation;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.UseCase;
import java.util.List;

/// Gives a CMK a new version now; older versions still unwrap. KMS knows this for asymmetric keys only: here it is an
/// extension of the store, and recorded as one.
public final class RotateKey extends UseCase<String, KeyEntry> {
    private final Database database;
    private final KeyVault vault;
    private final KeyAdmission admission;

    public RotateKey(Door door, Database database, KeyVault vault, KeyAdmission admission) {
        super(door);
        this.database = database;
        this.vault = vault;
        this.admission = admission;
    }

    @Override
    protected String resolved(String request) throws EngineException {
        return KeyNames.idOf(database, vault, request);
    }

    @Override
    protected List<Permission> permissions(String request) {
        return List.of(Permission.onNamedKey("kms:CreateKeyVersion", request));
    }

    @Override
    protected KeyEntry perform(Call call, String request) throws EngineException {
        KeyId id = KeyNames.id(request);
        return database.write(call.entry(event(), request).with("extension", "rotate now"), tx -> {
            KeyRow key = admission.admit(tx, id, KeyOperation.CREATE_KEY_VERSION);
            tx.note("keyVersionId", vault.rotate(tx, key).id().toString());
            return vault.describe(tx, vault.get(tx, id));
        });
    }
}
