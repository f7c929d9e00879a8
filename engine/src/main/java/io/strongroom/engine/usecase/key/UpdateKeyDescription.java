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

/// Changes what a CMK says about itself.
public final class UpdateKeyDescription extends UseCase<UpdateKeyDescription.Request, KeyEntry> {
    private final Database database;
    private final KeyAdmission admission;

    public UpdateKeyDescription(Door door, Database database, KeyAdmission admission) {
        super(door);
        this.database = database;
        this.admission = admission;
    }

    /// @param description at most [CreateKey#MAX_DESCRIPTION] characters
    public record Request(KeyId key, String description) {}

    @Override
    protected List<Permission> permissions(UpdateKeyDescription.Request request) {
        return List.of(Permission.onKey("kms:UpdateKeyDescription", request.key()));
    }

    @Override
    protected KeyEntry perform(Call call, UpdateKeyDescription.Request request) throws EngineException {
        CreateKey.requireShort(request.description());
        return database.write(call.entry(event(), request.key().toString()), tx -> {
            KeyRow key = admission.admit(tx, request.key(), KeyOperation.UPDATE_KEY_DESCRIPTION);
            return admission.store(tx, key.described(request.description()));
        });
    }
}
