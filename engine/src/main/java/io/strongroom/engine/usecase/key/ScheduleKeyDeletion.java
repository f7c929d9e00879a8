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

/// Has a CMK deleted after a waiting time; until then it is out of use and the deletion can be called off. There is no
/// immediate deletion.
public final class ScheduleKeyDeletion extends UseCase<ScheduleKeyDeletion.Request, KeyEntry> {
    /// Shortest waiting time.
    public static final int MIN_DAYS = KeyActs.MIN_DAYS;

    /// Longest waiting time.
    public static final int MAX_DAYS = KeyActs.MAX_DAYS;

    private final Database database;
    private final KeyActs acts;

    public ScheduleKeyDeletion(Door door, Database database, KeyActs acts) {
        super(door);
        this.database = database;
        this.acts = acts;
    }

    /// @param pendingWindowInDays from [#MIN_DAYS] to [#MAX_DAYS], counted from the call
    public record Request(KeyId key, int pendingWindowInDays) {}

    @Override
    protected List<Permission> permissions(ScheduleKeyDeletion.Request request) {
        return List.of(Permission.onKey("kms:ScheduleKeyDeletion", request.key()));
    }

    @Override
    protected KeyEntry perform(Call call, ScheduleKeyDeletion.Request request) throws EngineException {
        KeyAct act = new KeyAct.ScheduleDeletion(request.pendingWindowInDays());
        return database.write(
                call.entry(event(), request.key().toString()), tx -> acts.carryOut(tx, request.key(), act));
    }
}
