package io.strongroom.engine.usecase.key;

import io.strongroom.engine.kms.KeyAdmission;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.meta.KeyRow;
import io.strongroom.engine.model.DeletionProtection;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyOperation;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.UseCase;
import java.util.List;

/// Protects a CMK against being scheduled for deletion, or takes the protection off. It can still be disabled.
public final class SetDeletionProtection extends UseCase<SetDeletionProtection.Request, KeyEntry> {
    private final Database database;
    private final KeyAdmission admission;

    public SetDeletionProtection(Door door, Database database, KeyAdmission admission) {
        super(door);
        this.database = database;
        this.admission = admission;
    }

    /// @param protection its note has at most [DeletionProtection#MAX_NOTE] characters
    public record Request(KeyId key, DeletionProtection protection) {}

    @Override
    protected List<Permission> permissions(SetDeletionProtection.Request request) {
        return List.of(Permission.onKey("kms:SetDeletionProtection", request.key()));
    }

    @Override
    protected KeyEntry perform(Call call, SetDeletionProtection.Request request) throws EngineException {
        DeletionProtection wanted = request.protection();
        if (wanted.note().length() > DeletionProtection.MAX_NOTE) {
            throw new EngineException(new Problem.InvalidArgument(
                    "DeletionProtectionDescription", wanted.note().substring(0, 32) + "…"));
        }
        return database.write(call.entry(event(), request.key().toString()), tx -> {
            KeyRow key = admission.admit(tx, request.key(), KeyOperation.SET_DELETION_PROTECTION);
            tx.note("enableDeletionProtection", Boolean.toString(wanted.enabled()));
            return admission.store(tx, key.with(wanted.enabled() ? wanted : DeletionProtection.off()));
        });
    }
}
