package io.strongroom.engine.usecase.key;

import io.strongroom.engine.kms.KeyAdmission;
import io.strongroom.engine.kms.RotationInterval;
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
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Sets how often a CMK rotates by itself, or that it does not. A rotation that is overdue by that runs at once.
public final class UpdateRotationPolicy extends UseCase<UpdateRotationPolicy.Request, KeyEntry> {
    private final Database database;
    private final KeyAdmission admission;

    public UpdateRotationPolicy(Door door, Database database, KeyAdmission admission) {
        super(door);
        this.database = database;
        this.admission = admission;
    }

    /// @param interval 7 to 730 days; empty to stop rotating
    public record Request(KeyId key, Optional<Duration> interval) {}

    @Override
    protected List<Permission> permissions(UpdateRotationPolicy.Request request) {
        return List.of(Permission.onKey("kms:UpdateRotationPolicy", request.key()));
    }

    @Override
    protected KeyEntry perform(Call call, UpdateRotationPolicy.Request request) throws EngineException {
        Optional<Duration> interval = request.interval();
        if (interval.isPresent()) {
            RotationInterval.require(interval.get());
        }
        return database.write(call.entry(event(), request.key().toString()), tx -> {
            KeyRow key = admission.admit(tx, request.key(), KeyOperation.UPDATE_ROTATION_POLICY);
            tx.note(
                    "rotationInterval",
                    interval.map(length -> length.toSeconds() + "s").orElse("off"));
            return admission.storeAndRotate(tx, key.rotatingEvery(interval));
        });
    }
}
