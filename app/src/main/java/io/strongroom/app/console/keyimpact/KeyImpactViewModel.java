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
    private final ObjectProperty<TaskState<KeyImpact>> counting = new SimpleObjectProperty<>(new TaskState.Idle<>());
    private final ObjectProperty<TaskState<KeyEntry>> acting = new SimpleObjectProperty<>(new TaskState.Idle<>());
    private final ReadOnlyObjectWrapper<Optional<KeyImpact>> impact = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanBinding counted =
            Bindings.createBooleanBinding(() -> counting.get() instanceof TaskState.Done<KeyImpact>, counting);

    KeyImpactViewModel(Engine engine, Tasks tasks, KeyEntry key, KeyAct act) {
        this.engine = engine;
        this.tasks = tasks;
        this.key = key;
        this.act = act;
        if (act instanceof KeyAct.ScheduleDeletion(int wanted)) {
            days.set(wanted);
        }
        counting.subscribe(state -> {
            if (state instanceof TaskState.Done<KeyImpact>(KeyImpact counted)) {
                impact.set(Optional.of(counted));
            } else if (state instanceof TaskState.Failed<KeyImpact>) {
                impact.set(Optional.empty());
            }
        });
    }

    /// Counts, or counts again.
    void count() {
        if (!counting.get().running()) {
            tasks.run(
                    counting, _ -> engine.impact().impact().run(call(), key.id().toString()));
        }
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

    static Call call() {
        return Call.root(CallOrigin.CONSOLE);
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
        return counting.get() instanceof TaskState.Failed<KeyImpact>(Failure failure)
                ? Optional.of(failure)
                : Optional.empty();
    }

    IntegerProperty daysProperty() {
        return days;
    }

    ReadOnlyObjectProperty<Optional<KeyImpact>> impactProperty() {
        return impact.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<TaskState<KeyImpact>> countingProperty() {
        return counting;
    }

    ReadOnlyObjectProperty<TaskState<KeyEntry>> actingProperty() {
        return acting;
    }
}
