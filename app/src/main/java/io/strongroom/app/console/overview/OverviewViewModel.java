package io.strongroom.app.console.overview;

import io.strongroom.app.console.AllBuckets;
import io.strongroom.app.console.Failure;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.StoreChanges;
import io.strongroom.app.console.TaskState;
import io.strongroom.app.console.Tasks;
import io.strongroom.engine.Engine;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.key.ReadKeyWarnings;
import io.strongroom.engine.usecase.store.GetStoreStatus;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// Counts what is stored, anew when something changed. Numbers stay visible while they are counted
/// again.
final class OverviewViewModel {

    private final Engine engine;
    private final Tasks tasks;
    private final StoreChanges changes;
    private final ObjectProperty<TaskState<Stored>> counting = new SimpleObjectProperty<>(new TaskState.Idle<>());
    private final ReadOnlyObjectWrapper<Optional<Stored>> stored = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Failure>> failure = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<TaskState<Activity>> looking = new SimpleObjectProperty<>(new TaskState.Idle<>());
    private final ReadOnlyObjectWrapper<Activity> activity = new ReadOnlyObjectWrapper<>(Activity.NONE);
    private long counted = -1;
    private boolean refused;

    OverviewViewModel(Engine engine, Tasks tasks, StoreChanges changes) {
        this.engine = engine;
        this.tasks = tasks;
        this.changes = changes;
        counting.subscribe(this::ended);
        looking.subscribe(state -> {
            if (state instanceof TaskState.Done<Activity>(Activity now)) {
                activity.set(now);
            }
            refused |= state instanceof TaskState.Failed<Activity>(Failure why) && why.isRefusal();
        });
    }

    /// Counts, if something changed since the last time.
    void refresh() {
        long revision = changes.revision().get();
        if (revision != counted) {
            counted = revision;
            tasks.run(counting, this::count);
        }
    }

    /// Looks what works now and what was refused; to be asked again and again while it is seen. What
    /// cannot be read now is read the next time; what policies refuse is not asked for again, as the trail
    /// records each refusal.
    void look() {
        if (!looking.get().running() && !refused) {
            tasks.run(looking, progress -> Activity.read(engine, progress));
        }
    }

    /// What works now and what was refused lately.
    ReadOnlyObjectProperty<Activity> activityProperty() {
        return activity.getReadOnlyProperty();
    }

    private Stored count(Tasks.Progress progress) throws EngineException {
        return Stored.count(
                AllBuckets.read(engine, call(), progress),
                engine.buckets().usage().run(call(), Optional.empty()),
                engine.impact().warnings().run(call(), new ReadKeyWarnings.Request()),
                engine.store().status().run(call(), new GetStoreStatus.Request()));
    }

    private Call call() {
        return engine.call(CallOrigin.CONSOLE);
    }

    private void ended(TaskState<Stored> state) {
        if (state instanceof TaskState.Done<Stored>(Stored value)) {
            stored.set(Optional.of(value));
            failure.set(Optional.empty());
        } else if (state instanceof TaskState.Failed<Stored>(Failure why)) {
            failure.set(Optional.of(why));
            counted = -1;
        }
    }

    /// Hands each count to `show`, and the last one again when the language changes.
    void whenCounted(Messages messages, Consumer<Stored> show) {
        stored.subscribe(now -> now.ifPresent(show));
        messages.localeProperty().subscribe((_, _) -> stored.get().ifPresent(show));
    }

    /// The last count; empty before the first.
    ReadOnlyObjectProperty<Optional<Stored>> storedProperty() {
        return stored.getReadOnlyProperty();
    }

    /// Why the last count came to nothing.
    ReadOnlyObjectProperty<Optional<Failure>> failureProperty() {
        return failure.getReadOnlyProperty();
    }
}
