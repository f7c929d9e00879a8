package io.strongroom.app.console.start;

import io.strongroom.app.console.Failure;
import io.strongroom.app.console.OpenedStore;
import io.strongroom.app.console.TaskState;
import io.strongroom.app.console.Tasks;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.SlotType;
import io.strongroom.engine.model.StoreSecret;
import java.time.Clock;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// Whether somebody may come back to a store that is open behind a locked screen: with a secret that opens it. Wrong
/// ones cost waits, as with a sealed store. Used on the application thread.
final class LockViewModel {
    private final Tasks tasks;
    private final OpenedStore store;
    private final TryDelay delay;
    private final ObjectProperty<SlotType> secretType = new SimpleObjectProperty<>(SlotType.PASSPHRASE);
    private final ObjectProperty<TaskState<Boolean>> state = new SimpleObjectProperty<>(new TaskState.Idle<>());
    private final BooleanBinding canTry;
    private volatile boolean lastWasWrong;

    LockViewModel(Tasks tasks, Clock clock, OpenedStore store) {
        this.tasks = tasks;
        this.store = store;
        this.delay = new TryDelay(clock);
        canTry = Bindings.createBooleanBinding(
                () -> !state.get().running() && delay.waitSecondsProperty().get() == 0,
                state,
                delay.waitSecondsProperty());
        state.subscribe(now -> {
            if (now instanceof TaskState.Failed<Boolean> && lastWasWrong) {
                delay.wrong();
            }
        });
    }

    /// Tries what was typed, which is wiped; nothing is tried while nothing was.
    void unlock(char[] typed) {
        if (typed.length == 0) {
            return;
        }
        StoreSecret secret = secretType.get() == SlotType.PASSPHRASE
                ? new StoreSecret.Passphrase(typed)
                : new StoreSecret.RecoveryKey(typed);
        if (!canTry.get()) {
            secret.close();
            return;
        }
        tasks.run(state, _ -> {
            try (secret) {
                lastWasWrong = false;
                store.check(secret);
                return true;
            } catch (EngineException e) {
                lastWasWrong = e.problem() instanceof Problem.WrongSecret;
                throw e;
            }
        });
    }

    /// From the passphrase to the recovery key, or back.
    void switchSecretType() {
        secretType.set(secretType.get() == SlotType.PASSPHRASE ? SlotType.RECOVERY_KEY : SlotType.PASSPHRASE);
    }

    ObjectProperty<SlotType> secretTypeProperty() {
        return secretType;
    }

    /// `Done` when the right secret was typed.
    ReadOnlyObjectProperty<TaskState<Boolean>> stateProperty() {
        return state;
    }

    /// Why the last try came to nothing.
    Optional<Failure> failure() {
        return state.get() instanceof TaskState.Failed<Boolean>(Failure why) ? Optional.of(why) : Optional.empty();
    }

    TryDelay delay() {
        return delay;
    }

    BooleanBinding canTry() {
        return canTry;
    }
}
