package io.strongroom.app.console.keyimpact;

import io.strongroom.app.console.Failure;
import io.strongroom.app.console.TaskState;
import io.strongroom.app.console.Tasks;
import io.strongroom.engine.Engine;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyAct;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyImpact;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.key.ScheduleKeyDeletion;
import io.strongroom.engine.usecase.store.GetStoreStatus;
import java.time.Duration;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/// Counting what an act on a key makes unreadable, and doing it. Used on the application thread.
final class KeyImpactViewModel {
    private final Engine engine;
    private final Tasks tasks;
    private final KeyEntry key;
    private final KeyAct act;
    private final IntegerProperty days = new SimpleIntegerProperty(KeyImpactDialog.USUAL_DAYS);
    private final ObjectProperty<TaskState<Counted>> counting = new SimpleObjectProperty<>(new TaskState.Idle<>());
    private final ObjectProperty<TaskState<KeyEntry>> acting = new SimpleObjectProperty<>(new TaskState.Idle<>());
    private final ReadOnlyObjectWrapper<Optional<KeyImpact>> impact = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Duration restorable = Duration.ZERO;
    private final BooleanBinding counted =
            Bindings.createBooleanBinding(() -> counting.get() instanceof TaskState.Done<Counted>, counting);

    /// What was counted at once.
    ///
    /// @param restorable how long deleted material can be restored
    record Counted(KeyImpact impact, Duration restorable) {}

    KeyImpactViewModel(Engine engine, Tasks tasks, KeyEntry key, KeyAct act) {
        this.engine = engine;
        this.tasks = tasks;
        this.key = key;
        this.act = act;
        if (act instanceof KeyAct.ScheduleDeletion(int wanted)) {
            days.set(wanted);
        }
        counting.subscribe(state -> {
            if (state instanceof TaskState.Done<Counted>(Counted now)) {
                restorable = now.restorable();
                impact.set(Optional.of(now.impact()));
            } else if (state instanceof TaskState.Failed<Counted>) {
                impact.set(Optional.empty());
            }
        });
    }

    /// Counts, or counts again.
    void count() {
        if (!counting.get().running()) {
            tasks.run(counting, _ -> read());
        }
    }

    private Counted read() throws EngineException {
        return new Counted(
                engine.impact().impact().run(call(), key.id().toString()),
                engine.store()
                        .status()
                        .run(call(), new GetStoreStatus.Request())
                        .materialRetention());
    }

    /// How long deleted material can be restored, as it was at the last count.
    Duration restorable() {
        return restorable;
    }

    /// Does what was asked for.
    void perform() {
        int window = days.get();
        tasks.run(acting, _ -> perform(window));
    }

    private KeyEntry perform(int window) throws EngineException {
        return switch (act) {
            case KeyAct.Disable() -> engine.keys().disable().run(call(), key.id());
            case KeyAct.ScheduleDeletion _ ->
                engine.keys().scheduleDeletion().run(call(), new ScheduleKeyDeletion.Request(key.id(), window));
            case KeyAct.DeleteMaterial() -> engine.imports().delete().run(call(), key.id());
        };
    }

    Call call() {
        return engine.call(CallOrigin.CONSOLE);
    }

    KeyEntry key() {
        return key;
    }

    /// The act, with the waiting time that is chosen now.
    KeyAct act() {
        return act instanceof KeyAct.ScheduleDeletion ? new KeyAct.ScheduleDeletion(days.get()) : act;
    }

    /// Whether there is a count of now to decide by.
    BooleanBinding counted() {
        return counted;
    }

    /// Why nothing could be counted.
    Optional<Failure> failure() {
        return counting.get() instanceof TaskState.Failed<Counted>(Failure failure)
                ? Optional.of(failure)
                : Optional.empty();
    }

    IntegerProperty daysProperty() {
        return days;
    }

    ReadOnlyObjectProperty<Optional<KeyImpact>> impactProperty() {
        return impact.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<TaskState<Counted>> countingProperty() {
        return counting;
    }

    ReadOnlyObjectProperty<TaskState<KeyEntry>> actingProperty() {
        return acting;
    }
}
