package io.strongroom.app.console.keyimpact;

import io.strongroom.app.console.Failure;
import io.strongroom.app.console.TaskState;
import io.strongroom.app.console.Tasks;
import io.strongroom.app.console.key.KeyOption;
import io.strongroom.engine.Engine;
import io.strongroom.engine.model.DataAlgorithm;
import io.strongroom.engine.model.JobFailure;
import io.strongroom.engine.model.JobId;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyFilter;
import io.strongroom.engine.usecase.UseCase;
import io.strongroom.engine.usecase.job.ListJobFailures;
import io.strongroom.engine.usecase.job.WatchJobs;
import io.strongroom.engine.usecase.key.RescueKey;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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
        tasks.run(reading, _ -> engine.keys().list().run(KeyImpactViewModel.call(), KeyFilter.VISIBLE));
    }

    /// Starts the job.
    void start() {
        target.get()
                .map(option -> new RescueKey.Request(key.id(), option.entry().id(), way.get().method, Optional.empty()))
                .ifPresent(request ->
                        tasks.run(starting, _ -> engine.impact().rescue().run(KeyImpactViewModel.call(), request)));
    }

    /// What the person may do with a job that runs.
    enum Steer {
        PAUSE,
        RESUME,
        CANCEL
    }

    /// Does it; the news of the job tell how it went.
    void steer(JobId id, Steer wanted) {
        UseCase<JobId, JobSnapshot> useCase = switch (wanted) {
            case PAUSE -> engine.jobs().pause();
            case RESUME -> engine.jobs().resume();
            case CANCEL -> engine.jobs().cancel();
        };
        ObjectProperty<TaskState<JobSnapshot>> state = new SimpleObjectProperty<>(new TaskState.Idle<>());
        state.subscribe(this::keep);
        tasks.run(state, _ -> useCase.run(KeyImpactViewModel.call(), id));
    }

    /// Listens to jobs until the result is closed; news come on any thread.
    void watch(Consumer<JobSnapshot> news, Consumer<WatchJobs.Watch> begun) {
        ObjectProperty<TaskState<WatchJobs.Watch>> state = new SimpleObjectProperty<>(new TaskState.Idle<>());
        state.subscribe(now -> {
            if (now instanceof TaskState.Done<WatchJobs.Watch>(WatchJobs.Watch watch)) {
                begun.accept(watch);
            }
            keep(now);
        });
        tasks.run(state, _ -> engine.jobs().watch().run(KeyImpactViewModel.call(), news));
    }

    /// What a job could not do, asked once.
    void failures(JobId id, Consumer<List<JobFailure>> found) {
        ObjectProperty<TaskState<List<JobFailure>>> state = new SimpleObjectProperty<>(new TaskState.Idle<>());
        state.subscribe(now -> {
            if (now instanceof TaskState.Done<List<JobFailure>>(List<JobFailure> failed)) {
                found.accept(failed);
            }
            keep(now);
        });
        tasks.run(state, _ -> engine.jobs().failures().run(KeyImpactViewModel.call(), ListJobFailures.Request.of(id)));
    }

    /// How a job stands, asked once.
    void look(JobId id, Consumer<JobSnapshot> found) {
        ObjectProperty<TaskState<JobSnapshot>> state = new SimpleObjectProperty<>(new TaskState.Idle<>());
        state.subscribe(now -> {
            if (now instanceof TaskState.Done<JobSnapshot>(JobSnapshot snapshot)) {
                found.accept(snapshot);
            }
            keep(now);
        });
        tasks.run(state, _ -> engine.jobs().get().run(KeyImpactViewModel.call(), id));
    }

    /// Whether it can be started.
    BooleanBinding ready() {
        return Bindings.createBooleanBinding(
                () -> target.get().isPresent() && !starting.get().running(), target, starting);
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
