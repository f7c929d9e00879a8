package io.strongroom.app.console.endpoint;

import io.strongroom.app.console.Permitted;
import io.strongroom.app.console.TaskState;
import io.strongroom.app.console.Tasks;
import io.strongroom.engine.Engine;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyFilter;
import io.strongroom.engine.model.KeyKind;
import io.strongroom.engine.model.KeyState;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.bucket.ListBuckets;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// A bucket and a key of this store that examples can name. Used on the application thread.
final class EndpointExamples {
    private final Engine engine;
    private final Tasks tasks;
    private final ReadOnlyObjectWrapper<Seen> seen =
            new ReadOnlyObjectWrapper<>(new Seen(Optional.empty(), Optional.empty()));

    /// Empty where there is none, or none that may be seen.
    record Seen(Optional<String> bucket, Optional<String> key) {}

    EndpointExamples(Engine engine, Tasks tasks) {
        this.engine = engine;
        this.tasks = tasks;
    }

    /// Reads them anew.
    void refresh() {
        SimpleObjectProperty<TaskState<Seen>> course = new SimpleObjectProperty<>(new TaskState.Idle<>());
        course.subscribe(state -> {
            if (state instanceof TaskState.Done<Seen>(Seen now)) {
                seen.set(now);
            }
        });
        tasks.run(course, _ -> new Seen(bucket(), key()));
    }

    private Call call() {
        return engine.call(CallOrigin.CONSOLE);
    }

    private Optional<String> bucket() throws EngineException {
        return Permitted.orElse(
                Optional.empty(),
                () -> engine.buckets().list().run(call(), ListBuckets.Request.first(1)).buckets().stream()
                        .findFirst()
                        .map(one -> one.name().value()));
    }

    private Optional<String> key() throws EngineException {
        return Permitted.orElse(
                Optional.empty(),
                () -> engine.keys().list().run(call(), KeyFilter.VISIBLE).stream()
                        .filter(one -> one.state() == KeyState.ENABLED && one.kind() == KeyKind.USER)
                        .findFirst()
                        .map(one -> one.id().toString()));
    }

    ReadOnlyObjectProperty<Seen> seenProperty() {
        return seen.getReadOnlyProperty();
    }
}
