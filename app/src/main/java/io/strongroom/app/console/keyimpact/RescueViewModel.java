package io.strongroom.app.console.keyimpact;

import io.strongroom.app.console.Failure;
import io.strongroom.app.console.TaskState;
import io.strongroom.app.console.Tasks;
import io.strongroom.app.console.key.KeyNames;
import io.strongroom.app.console.key.KeyOption;
import io.strongroom.engine.Engine;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.DataAlgorithm;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyFilter;
import io.strongroom.engine.usecase.key.RescueKey;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Choosing where what a key protects goes, starting the job that brings it there, and steering it.
/// Used on the application thread.
final class RescueViewModel {
    /// How it is brought there.
    enum Way {
        REWRAP("rewrap", new RescueKey.Method.Rewrap()),
        REENCRYPT("reencrypt", new RescueKey.Method.Reencrypt(DataAlgorithm.AES_256)),
        REENCRYPT_SM4("reencryptSm4", new RescueKey.Method.Reencrypt(DataAlgorithm.SM4));

        private final String word;
        private final RescueKey.Method method;

        Way(String word, RescueKey.Method method) {
            this.word = word;
            this.method = method;
        }

        String word() {
            return word;
        }
    }

    private final Engine engine;
    private final Tasks tasks;
    private final KeyEntry key;
    private final ObservableList<KeyOption> keys = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<KeyOption>> target = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Way> way = new SimpleObjectProperty<>(Way.REWRAP);
    private final ObjectProperty<TaskState<List<KeyEntry>>> reading =
            new SimpleObjectProperty<>(new TaskState.Idle<>());
    private final ObjectProperty<TaskState<JobSnapshot>> starting = new SimpleObjectProperty<>(new TaskState.Idle<>());
    private final ReadOnlyObjectWrapper<Optional<JobSnapshot>> job = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Failure>> failure = new ReadOnlyObjectWrapper<>(Optional.empty());

    RescueViewModel(Engine engine, Tasks tasks, KeyEntry key) {
        this.engine = engine;
        this.tasks = tasks;
        this.key = key;
        reading.subscribe(state -> {
            if (state instanceof TaskState.Done<List<KeyEntry>>(List<KeyEntry> found)) {
                keys.setAll(KeyOption.of(found).stream()
                        .filter(option ->
                                option.usable() && !option.entry().id().equals(key.id()))
                        .toList());
            }
            keep(state);
        });
        starting.subscribe(state -> {
            if (state instanceof TaskState.Done<JobSnapshot>(JobSnapshot started)) {
                job.set(Optional.of(started));
            }
            keep(state);
        });
    }

    private <T> void keep(TaskState<T> state) {
        if (state instanceof TaskState.Failed<T>(Failure why)) {
            failure.set(Optional.of(why));
        } else if (state.running()) {
            failure.set(Optional.empty());
        }
    }

    /// Reads the keys it can go to.
    void readKeys() {
        tasks.run(reading, _ -> engine.keys().list().run(engine.call(CallOrigin.CONSOLE), KeyFilter.VISIBLE));
    }

    /// Starts the job.
    void start() {
        target.get()
                .map(option -> new RescueKey.Request(key.id(), option.entry().id(), way.get().method, Optional.empty()))
                .ifPresent(request -> tasks.run(
                        starting, _ -> engine.impact().rescue().run(engine.call(CallOrigin.CONSOLE), request)));
    }

    /// Whether it can be started.
    BooleanBinding ready() {
        return Bindings.createBooleanBinding(
                () -> target.get().isPresent() && !starting.get().running(), target, starting);
    }

    /// What the keys are called.
    KeyNames names() {
        return reading.get() instanceof TaskState.Done<List<KeyEntry>>(List<KeyEntry> found)
                ? KeyNames.of(found)
                : KeyNames.NONE;
    }

    KeyEntry key() {
        return key;
    }

    ObservableList<KeyOption> keys() {
        return keys;
    }

    ObjectProperty<Optional<KeyOption>> targetProperty() {
        return target;
    }

    ObjectProperty<Way> wayProperty() {
        return way;
    }

    /// The job, once it was started.
    ReadOnlyObjectProperty<Optional<JobSnapshot>> jobProperty() {
        return job.getReadOnlyProperty();
    }

    /// What was refused last.
    ReadOnlyObjectProperty<Optional<Failure>> failureProperty() {
        return failure.getReadOnlyProperty();
    }
}
