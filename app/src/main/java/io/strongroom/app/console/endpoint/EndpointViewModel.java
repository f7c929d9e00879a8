package io.strongroom.app.console.endpoint;

import io.strongroom.app.console.EndpointSettings;
import io.strongroom.app.console.Failure;
import io.strongroom.app.console.StoreEndpoint;
import io.strongroom.app.console.TaskEnd;
import io.strongroom.app.console.TaskState;
import io.strongroom.app.console.Tasks;
import io.strongroom.app.http.Endpoint;
import io.strongroom.app.http.ServedRequest;
import io.strongroom.app.http.Traffic;
import io.strongroom.engine.Engine;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The endpoint as the page shows it. Used on the application thread.
final class EndpointViewModel {
    private final Tasks tasks;
    private final InstantSource clock;
    private final StoreEndpoint endpoint;
    private final EndpointTurning turning;
    private final TrafficRates traffic = new TrafficRates();
    private final ReadOnlyObjectWrapper<Optional<Endpoint>> running;
    private final ReadOnlyObjectWrapper<EndpointSettings> settings;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Failure>> failure = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Figures> figures = new ReadOnlyObjectWrapper<>(Figures.NONE);
    private final ObservableList<ServedRequest> requests = FXCollections.observableArrayList();
    private final BooleanProperty paused = new SimpleBooleanProperty();

    /// What went through, in numbers.
    record Figures(TrafficRates.Rates rates, Traffic traffic) {
        static final Figures NONE = new Figures(TrafficRates.Rates.NONE, new Traffic(0, 0, 0, 0, 0, 0, 0));
    }

    EndpointViewModel(Engine engine, Tasks tasks, InstantSource clock, StoreEndpoint endpoint) {
        this.tasks = tasks;
        this.clock = clock;
        this.endpoint = endpoint;
        this.turning = new EndpointTurning(engine, endpoint.serving(), clock);
        this.running = new ReadOnlyObjectWrapper<>(endpoint.serving().running());
        this.settings = new ReadOnlyObjectWrapper<>(endpoint.settings().get());
    }

    /// Turns it on if it is to start with the store and nobody has decided otherwise since that was opened.
    void startWithStore() {
        if (settings.get().startWithStore() && !endpoint.serving().isDecided()) {
            turn(true);
        }
    }

    /// Turns it on or off.
    void turn(boolean on) {
        EndpointSettings wanted = settings.get();
        run(() -> {}, on ? _ -> turning.on(wanted) : _ -> turning.off());
    }

    /// Serves with changed settings from now on, if it is on; they are kept unless something stands in the way.
    void change(UnaryOperator<EndpointSettings> change) {
        EndpointSettings next = change.apply(settings.get());
        if (next.equals(settings.get())) {
            return;
        }
        boolean restarts = running.get().isPresent()
                && !next.withStart(false).equals(settings.get().withStart(false));
        run(() -> keep(next), restarts ? _ -> turning.on(next) : _ -> Optional.empty());
    }

    private void keep(EndpointSettings next) {
        settings.set(next);
        endpoint.remember().accept(next);
    }

    private void run(Runnable done, Tasks.Work<Optional<Failure>> work) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        SimpleObjectProperty<TaskState<Optional<Failure>>> course = new SimpleObjectProperty<>(new TaskState.Idle<>());
        tasks.run(course, work);
        TaskEnd.of(course, end -> {
            busy.set(false);
            running.set(endpoint.serving().running());
            failure.set(
                    switch (end) {
                        case TaskState.Done<Optional<Failure>>(Optional<Failure> why) -> why;
                        case TaskState.Failed<Optional<Failure>>(Failure why) -> Optional.of(why);
                        case TaskState.Idle<Optional<Failure>> _,
                                TaskState.Running<Optional<Failure>> _,
                                TaskState.Cancelled<Optional<Failure>> _ -> Optional.empty();
                    });
            if (failure.get().isEmpty()) {
                done.run();
            }
        });
    }

    /// Looks at what goes through; called every second.
    void look() {
        Traffic now = endpoint.serving().traffic();
        figures.set(new Figures(traffic.at(clock.instant(), now), now));
        running.set(endpoint.serving().running());
        if (!paused.get()) {
            List<ServedRequest> newest = endpoint.serving().newest();
            if (!newest.equals(requests)) {
                requests.setAll(newest);
            }
        }
    }

    /// What is served by; empty while it is off.
    ReadOnlyObjectProperty<Optional<Endpoint>> runningProperty() {
        return running.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<EndpointSettings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    /// Whether it is being turned on or off.
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Why the last act had no effect.
    ReadOnlyObjectProperty<Optional<Failure>> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Figures> figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    /// The newest first.
    ObservableList<ServedRequest> requests() {
        return requests;
    }

    /// Whether the list of requests stands still.
    BooleanProperty pausedProperty() {
        return paused;
    }
}
