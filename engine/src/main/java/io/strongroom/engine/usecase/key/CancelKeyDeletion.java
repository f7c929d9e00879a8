package io.strongroom.engine.usecase.key;

import io.strongroom.engine.kms.KeyAdmission;
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
import java.util.Optional;

/// Calls a scheduled deletion off. The key is enabled then, also when it was disabled before, as in KMS; one without
/// material waits for it.
public final class CancelKeyDeletion extends UseCase<KeyId, KeyEntry> {
    private final Database database;
    private final KeyAdmission admission;

    public CancelKeyDeletion(Door door, Database database, KeyAdmission admission) {
        super(door);
        this.database = database;
        this.admission = admission;
    }

    @Override
    protected List<Permission> permissions(KeyId request) {
        return List.of(Permission.onKey("kms:CancelKeyDeletion", request));
    }

    @Override
    protected KeyEntry perform(Call call, KeyId request) throws EngineException {
        return database.write(call.entry(event(), request.toString()), tx -> {
            KeyRow key = admission.admit(tx, request, KeyOperation.CANCEL_KEY_DELETION);
            return admission.storeAndRotate(
                    tx, key.goingAt(Optional.empty()).inState(admission.stateWithMaterial(tx, key)));
        });
    }
}
