package io.strongroom.engine.usecase.store;

import io.strongroom.engine.kms.KeyVault;
import io.strongroom.engine.kms.RotationInterval;
import io.strongroom.engine.kms.ServiceKeys;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.meta.KeyRow;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyKind;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.UseCase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Sets how often the key ring of SSE-OSS rotates; a rotation that is overdue by that runs at
/// once.
public final class SetRotationPeriod extends UseCase<Duration, KeyEntry> {
    /// Shortest period.
    public static final Duration MIN = RotationInterval.MIN;

    /// Longest period.
    public static final Duration MAX = RotationInterval.MAX;

    private final Database database;
    private final ServiceKeys serviceKeys;
    private final KeyVault vault;

    public SetRotationPeriod(Door door, Database database, ServiceKeys serviceKeys, KeyVault vault) {
        super(door);
        this.database = database;
        this.serviceKeys = serviceKeys;
        this.vault = vault;
    }

    @Override
    protected List<Permission> permissions(Duration period) {
        return List.of(Permission.onStore("strongroom:SetRotationPeriod"));
    }

    @Override
    protected KeyEntry perform(Call call, Duration period) throws EngineException {
        RotationInterval.require(period);
        KeyRow ring = serviceKeys.get(KeyKind.OSS_RING, call.entry("CreateServiceKey", "key"));
        return database.write(call.entry(event(), "store").with("days", Long.toString(period.toDays())), tx -> {
            KeyRow changed = vault.get(tx, ring.id()).rotatingEvery(Optional.of(period));
            tx.keys().update(changed);
            vault.rotateIfDue(tx, changed);
            return vault.describe(tx, vault.get(tx, ring.id()));
        });
    }
}
