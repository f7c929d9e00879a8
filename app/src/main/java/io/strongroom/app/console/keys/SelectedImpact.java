package io.strongroom.app.console.keys;

import io.strongroom.app.console.Failure;
import io.strongroom.app.console.TaskState;
import io.strongroom.app.console.Tasks;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyImpact;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// What the selected key protects, counted when it is selected. Used on the application thread.
final class SelectedImpact {
    private final KeysReader reader;
    private final Tasks tasks;
    private final ObjectProperty<TaskState<KeyImpact>> counting = new SimpleObjectProperty<>(new TaskState.Idle<>());
    private final ReadOnlyObjectWrapper<Optional<KeyImpact>> impact = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Failure>> failure = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<KeyId> wanted = Optional.empty();
    private boolean again;

    SelectedImpact(KeysReader reader, Tasks tasks) {
        this.reader = reader;
        this.tasks = tasks;
        counting.subscribe(this::onCounting);
    }

    /// Counts for `key`. The count of another key is not shown any more; one of the same key stays
    /// until the next is there.
    void count(KeyId key) {
        if (wanted.filter(key::equals).isEmpty()) {
            impact.set(Optional.empty());
        }
        wanted = Optional.of(key);
        if (counting.get().running()) {
            again = true;
        } else {
            tasks.run(counting, _ -> reader.impact(key));
        }
    }

    private void onCounting(TaskState<KeyImpact> state) {
        if (state instanceof TaskState.Done<KeyImpact>(KeyImpact counted)
                && wanted.filter(counted.key().id()::equals).isPresent()) {
            failure.set(Optional.empty());
            impact.set(Optional.of(counted));
        } else if (state instanceof TaskState.Failed<KeyImpact>(Failure why) && !again) {
            impact.set(Optional.empty());
            failure.set(Optional.of(why));
        }
        if (state.terminal() && again) {
            again = false;
            wanted.ifPresent(this::count);
        }
    }

    /// Counts once more for the same key.
    void countAgain() {
        wanted.ifPresent(this::count);
    }

    /// Why it could not be counted, when it could not.
    ReadOnlyObjectProperty<Optional<Failure>> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<KeyImpact>> impactProperty() {
        return impact.getReadOnlyProperty();
    }
}
