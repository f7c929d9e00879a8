package io.strongroom.engine.usecase.store;

import io.strongroom.engine.kms.ImportedMaterial;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.UseCase;
import java.time.Duration;
import java.util.List;

/// Sets how long deleted key material can be restored, in whole days; 0 destroys it at once. What
/// was deleted before keeps its date.
public final class SetMaterialRetention extends UseCase<Duration, Duration> {
    /// Longest time.
    public static final Duration MAX = Duration.ofDays(30);

    private final Database database;

    public SetMaterialRetention(Door door, Database database) {
        super(door);
        this.database = database;
    }

    @Override
    protected List<Permission> permissions(Duration retention) {
        return List.of(Permission.onStore("strongroom:SetMaterialRetention"));
    }

    @Override
    protected Duration perform(Call call, Duration retention) throws EngineException {
        boolean wholeDays = Duration.ofDays(retention.toDays()).equals(retention);
        if (retention.isNegative() || retention.compareTo(MAX) > 0 || !wholeDays) {
            throw new EngineException(new Problem.InvalidArgument("MaterialRetention", retention.toString()));
        }
        return database.write(call.entry(event(), "store").with("days", Long.toString(retention.toDays())), tx -> {
            ImportedMaterial.setRetention(tx, retention);
            return retention;
        });
    }
}
