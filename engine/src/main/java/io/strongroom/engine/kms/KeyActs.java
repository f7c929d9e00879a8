package io.strongroom.engine.kms;

import io.strongroom.engine.meta.KeyRow;
import io.strongroom.engine.meta.Tables;
import io.strongroom.engine.meta.Tx;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyAct;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyOperation;
import io.strongroom.engine.model.KeyState;
import io.strongroom.engine.model.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The ways in which a person takes a key out of use.
public final class KeyActs {
    /// Shortest waiting time before a deletion.
    public static final int MIN_DAYS = 7;

    /// Longest waiting time before a deletion.
    public static final int MAX_DAYS = 366;

    private final KeyVault vault;
    private final KeyAdmission admission;
    private final ImportedMaterial imported;

    public KeyActs(KeyVault vault, KeyAdmission admission, ImportedMaterial imported) {
        this.vault = vault;
        this.admission = admission;
        this.imported = imported;
    }

    /// The operation that an act is, in the state table and in the trail.
    public static KeyOperation operation(KeyAct act) {
        return switch (act) {
            case KeyAct.Disable _ -> KeyOperation.DISABLE_KEY;
            case KeyAct.ScheduleDeletion _ -> KeyOperation.SCHEDULE_KEY_DELETION;
            case KeyAct.DeleteMaterial _ -> KeyOperation.DELETE_KEY_MATERIAL;
        };
    }

    /// Refuses what could not be carried out now.
    ///
    /// @throws EngineException with the problems of [KeyAdmission#admit],
    ///     [Problem.InvalidArgument] for a waiting time out of bounds, or
    ///     [Problem.DeletionProtected]
    public KeyRow require(Tables tables, KeyId id, KeyAct act) throws EngineException {
        if (act instanceof KeyAct.ScheduleDeletion(int days) && (days < MIN_DAYS || days > MAX_DAYS)) {
            throw new EngineException(new Problem.InvalidArgument("PendingWindowInDays", Integer.toString(days)));
        }
        KeyRow key = admission.admit(tables, id, operation(act));
        if (act instanceof KeyAct.ScheduleDeletion && key.protection().enabled()) {
            throw new EngineException(new Problem.DeletionProtected(
                    key.id(), vault.name(tables, key.id()), key.protection().note()));
        }
        return key;
    }

    /// Carries it out, and notes in the trail what it changed.
    ///
    /// @throws EngineException as [#require]; nothing is changed then
    public KeyEntry carryOut(Tx tx, KeyId id, KeyAct act) throws EngineException {
        KeyRow key = require(tx, id, act);
        return switch (act) {
            case KeyAct.Disable() -> admission.store(tx, key.inState(KeyState.DISABLED));
            case KeyAct.ScheduleDeletion(int days) -> {
                tx.note("pendingWindowInDays", Integer.toString(days));
                Optional<Instant> date = Optional.of(tx.now().plus(Duration.ofDays(days)));
                yield admission.store(tx, key.goingAt(date).inState(KeyState.PENDING_DELETION));
            }
            case KeyAct.DeleteMaterial() -> imported.withhold(tx, id);
        };
    }
}
