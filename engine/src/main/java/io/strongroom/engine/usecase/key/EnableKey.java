package io.strongroom.engine.usecase.key;

import io.strongroom.engine.kms.KeyAdmission;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.meta.KeyRow;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyOperation;
import io.strongroom.engine.model.KeyState;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.UseCase;
import java.util.List;

/// Lets a disabled CMK wrap and unwrap again; a rotation that became overdue meanwhile runs at once.
public final class EnableKey extends UseCase<KeyId, KeyEntry> {
    private final Database database;
    private final KeyAdmission admission;

    public EnableKey(Door door, Database database, KeyAdmission admission) {
        super(door);
        this.database = database;
        this.admission = admission;
    }

    @Override
    protected List<Permission> permissions(KeyId request) {
        return List.of(Permission.onKey("kms:EnableKey", request));
    }

    @Override
    protected KeyEntry perform(Call call, KeyId request) throws EngineException {
        return database.write(call.entry(event(), request.toString()), tx -> {
            KeyRow key = admission.admit(tx, request, KeyOperation.ENABLE_KEY);
            return admission.storeAndRotate(tx, key.inState(KeyState.ENABLED));
        });
    }
}
