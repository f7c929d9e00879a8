package io.strongroom.engine.usecase.key;

import io.strongroom.engine.kms.KeyVault;
import io.strongroom.engine.meta.CounterTable.VersionCount;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.meta.KeyRow;
import io.strongroom.engine.meta.Tables;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyWarning;
import io.strongroom.engine.model.KeyWarning.Protected;
import io.strongroom.engine.model.KeyWarning.Urgency;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Tells what a person should see to: material that expires and keys that go within thirty days,
/// rotations that are overdue, keys that cannot be used and protect something.
public final class ReadKeyWarnings extends Reading<ReadKeyWarnings.Request, List<KeyWarning>> {
    private final Database database;
    private final KeyVault vault;

    public ReadKeyWarnings(Door door, Database database, KeyVault vault) {
        super(door);
        this.database = database;
        this.vault = vault;
    }

    /// Of all keys.
    public record Request() {}

    @Override
    protected List<Permission> permissions(Request request) {
        return List.of(Permission.onKeys("kms:ListKeys"));
    }

    @Override
    protected List<KeyWarning> read(Call call, Request request) throws EngineException {
        return database.read(this::warnings);
    }

    private List<KeyWarning> warnings(Tables tables) throws EngineException {
        Map<KeyId, Protected> counts = new HashMap<>();
        for (VersionCount count : tables.counters().byKeyVersion()) {
            counts.merge(
                    count.key().key(),
                    new Protected(count.objects(), count.bytes()),
                    (one, other) -> new Protected(one.objects() + other.objects(), one.bytes() + other.bytes()));
        }
        List<KeyWarning> warnings = new ArrayList<>();
        for (KeyRow key : vault.list(tables)) {
            Protected objects = counts.getOrDefault(key.id(), new Protected(0, 0));
            add(warnings, vault.describe(tables, key), objects, tables.now());
        }
        return warnings;
    }

    private static void add(List<KeyWarning> warnings, KeyEntry key, Protected objects, Instant now) {
        String name = key.displayName();
        Optional<Urgency> expiry = key.hasMaterial() ? urgency(key.materialExpiry(), now) : Optional.empty();
        Optional<Urgency> deletion = urgency(key.deletion(), now);
        expiry.ifPresent(urgency -> warnings.add(new KeyWarning.MaterialExpires(
                key.id(), name, objects, key.materialExpiry().orElseThrow(), urgency)));
        deletion.ifPresent(urgency -> warnings.add(
                new KeyWarning.KeyGoes(key.id(), name, objects, key.deletion().orElseThrow(), urgency)));
        key.nextRotation()
                .filter(due -> due.isBefore(now))
                .ifPresent(due -> warnings.add(new KeyWarning.RotationOverdue(key.id(), name, objects, due)));
        if (!key.state().mayUseMaterial() && objects.objects() > 0 && deletion.isEmpty()) {
            warnings.add(new KeyWarning.Unusable(key.id(), name, objects, key.state()));
        }
    }

    private static Optional<Urgency> urgency(Optional<Instant> at, Instant now) {
        return at.flatMap(time -> Urgency.of(Duration.between(now, time)));
    }
}
