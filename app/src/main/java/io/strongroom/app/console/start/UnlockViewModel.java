package io.strongroom.app.console.start;

import io.strongroom.app.console.Failure;
import io.strongroom.app.console.KnownStore;
import io.strongroom.app.console.OpenedStore;
import io.strongroom.app.console.StoreDoor;
import io.strongroom.app.console.TaskState;
import io.strongroom.app.console.Tasks;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.SlotType;
import io.strongroom.engine.model.StoreSecret;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Opens a sealed store. After five wrong secrets each further one costs a wait that doubles,
/// beginning with 30 s.
final class UnlockViewModel {
    private final Tasks tasks;
    private final StoreDoor door;
    private final ObservableList<KnownStore> stores = FXCollections.observableArrayList();
    private final ObjectProperty<KnownStore> selected;
    private final ObjectProperty<SlotType> secretType = new SimpleObjectProperty<>(SlotType.PASSPHRASE);
    private final ObjectProperty<TaskState<OpenedStore>> state = new SimpleObjectProperty<>(new TaskState.Idle<>());
    private final ReadOnlyObjectWrapper<Optional<Failure>> failure = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final TryDelay delay;
    private final BooleanBinding canOpen;
    private volatile boolean lastWasWrong;

    UnlockViewModel(Tasks tasks, Clock clock, StoreDoor door, List<KnownStore> known, KnownStore first) {
        this.tasks = tasks;
        this.delay = new TryDelay(clock);
        this.door = door;
        this.stores.setAll(known);
        this.selected = new SimpleObjectProperty<>(first);
        take(first);
        canOpen = Bindings.createBooleanBinding(
                () -> !state.get().running() && delay.waitSecondsProperty().get() == 0,
                state,
                delay.waitSecondsProperty());
        state.subscribe(this::ended);
    }

    /// Adds a store that was not known, and selects it.
    void take(KnownStore store) {
        if (!stores.contains(store)) {
            stores.addFirst(store);
        }
        selected.set(store);
        failure.set(Optional.empty());
    }

    /// Tries to open the selected store. The secret becomes this view model's, which wipes it.
    void open(StoreSecret secret) {
        if (!canOpen.get()) {
            secret.close();
            return;
        }
        failure.set(Optional.empty());
        KnownStore store = selected.get();
        tasks.run(state, _ -> {
            try (secret) {
                lastWasWrong = false;
                return OpenedStore.open(store.folder(), secret, door);
            } catch (EngineException e) {
                lastWasWrong = e.problem() instanceof Problem.WrongSecret;
                throw e;
            }
        });
    }

    /// The same with what was typed; nothing is tried while nothing was.
    void open(char[] typed) {
        if (typed.length > 0) {
            open(
                    secretType.get() == SlotType.PASSPHRASE
                            ? new StoreSecret.Passphrase(typed)
                            : new StoreSecret.RecoveryKey(typed));
        }
    }

    /// From the passphrase to the recovery key, or back.
    void switchSecretType() {
        secretType.set(secretType.get() == SlotType.PASSPHRASE ? SlotType.RECOVERY_KEY : SlotType.PASSPHRASE);
    }

    /// Counts the wait down; called every second while there is one.
    void tick() {
        delay.tick();
    }

    private void ended(TaskState<OpenedStore> now) {
        if (now instanceof TaskState.Failed<OpenedStore>(Failure why)) {
            if (lastWasWrong) {
                delay.wrong();
            }
            failure.set(Optional.of(why));
        }
    }

    ObservableList<KnownStore> stores() {
        return stores;
    }

    ObjectProperty<KnownStore> selectedProperty() {
        return selected;
    }

    /// What is typed: the passphrase or the recovery key.
    ObjectProperty<SlotType> secretTypeProperty() {
        return secretType;
    }

    ObjectProperty<TaskState<OpenedStore>> stateProperty() {
        return state;
    }

    /// Why the last try came to nothing; empty while another is under way.
    ReadOnlyObjectProperty<Optional<Failure>> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /// Seconds until the next try is allowed.
    ReadOnlyLongProperty waitSecondsProperty() {
        return delay.waitSecondsProperty();
    }

    /// Whether the last try failed because the secret opens no slot.
    boolean lastWasWrong() {
        return lastWasWrong;
    }

    /// How many more wrong tries cost nothing; zero from the fifth on.
    int triesLeft() {
        return delay.triesLeft();
    }

    BooleanBinding canOpen() {
        return canOpen;
    }
}
