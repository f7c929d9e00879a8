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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Opens a sealed store. After five wrong secrets each further one costs a wait that doubles,
/// beginning with 30 s.
final class UnlockViewModel {
    private static final int FREE_TRIES = 5;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final int MOST_DOUBLINGS = 7;

    private final Tasks tasks;
    private final Clock clock;
    private final StoreDoor door;
    private final ObservableList<KnownStore> stores = FXCollections.observableArrayList();
    private final ObjectProperty<KnownStore> selected;
    private final ObjectProperty<SlotType> secretType = new SimpleObjectProperty<>(SlotType.PASSPHRASE);
    private final ObjectProperty<TaskState<OpenedStore>> state = new SimpleObjectProperty<>(new TaskState.Idle<>());
    private final ReadOnlyObjectWrapper<Optional<Failure>> failure = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyLongWrapper waitSeconds = new ReadOnlyLongWrapper();
    private final BooleanBinding canOpen;
    private volatile boolean lastWasWrong;
    private int wrong;
    private Instant waitUntil = Instant.MIN;

    UnlockViewModel(Tasks tasks, Clock clock, StoreDoor door, List<KnownStore> known, KnownStore first) {
        this.tasks = tasks;
        this.clock = clock;
        this.door = door;
        this.stores.setAll(known);
        this.selected = new SimpleObjectProperty<>(first);
        take(first);
        canOpen = Bindings.createBooleanBinding(
                () -> !state.get().running() && waitSeconds.get() == 0, state, waitSeconds);
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
        Duration left = Duration.between(clock.instant(), waitUntil);
        waitSeconds.set(left.isPositive() ? left.plusMillis(999).toSeconds() : 0);
    }

    private void ended(TaskState<OpenedStore> now) {
        if (now instanceof TaskState.Failed<OpenedStore>(Failure why)) {
            if (lastWasWrong) {
                countWrong();
            }
            failure.set(Optional.of(why));
        }
    }

    private void countWrong() {
        wrong++;
        if (wrong >= FREE_TRIES) {
            int doublings = Math.min(wrong - FREE_TRIES, MOST_DOUBLINGS);
            waitUntil = clock.instant().plus(FIRST_WAIT.multipliedBy(1L << doublings));
            tick();
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
        return waitSeconds.getReadOnlyProperty();
    }

    /// Whether the last try failed because the secret opens no slot.
    boolean lastWasWrong() {
        return lastWasWrong;
    }

    /// How many more wrong tries cost nothing; zero from the fifth on.
    int triesLeft() {
        return Math.max(0, FREE_TRIES - wrong);
    }

    BooleanBinding canOpen() {
        return canOpen;
    }
}
