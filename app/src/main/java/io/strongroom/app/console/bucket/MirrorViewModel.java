package io.strongroom.app.console.bucket;

import io.strongroom.app.console.Failure;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.TaskState;
import io.strongroom.app.console.Tasks;
import io.strongroom.engine.Engine;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.MirrorFault;
import io.strongroom.engine.model.MirrorOrigin;
import io.strongroom.engine.model.MirrorOrigin.InternalAddresses;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.usecase.bucket.PutBucketMirror;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;

/// Naming the origin of a bucket. The engine says whether a location can be one.
final class MirrorViewModel {
    private final Engine engine;
    private final Tasks tasks;
    private final Messages messages;
    private final BucketName bucket;
    private final StringProperty location = new SimpleStringProperty("");
    private final BooleanProperty allowInternal = new SimpleBooleanProperty();
    private final ObjectProperty<TaskState<Optional<MirrorFault>>> state =
            new SimpleObjectProperty<>(new TaskState.Idle<>());
    private final ReadOnlyBooleanWrapper saved = new ReadOnlyBooleanWrapper();
    private final BooleanBinding ready;

    MirrorViewModel(Engine engine, Tasks tasks, Messages messages, BucketRow row) {
        this.engine = engine;
        this.tasks = tasks;
        this.messages = messages;
        this.bucket = row.name();
        row.entry().mirror().ifPresent(origin -> {
            location.set(origin.location());
            allowInternal.set(origin.addresses() == InternalAddresses.ALLOWED);
        });
        ready = Bindings.createBooleanBinding(
                () -> !location.get().isBlank() && !state.get().running(), location, state);
        location.subscribe((_, _) -> state.set(new TaskState.Idle<>()));
        allowInternal.subscribe((_, _) -> state.set(new TaskState.Idle<>()));
        state.subscribe(now -> saved.set(
                now instanceof TaskState.Done<Optional<MirrorFault>>(Optional<MirrorFault> fault) && fault.isEmpty()));
    }

    StringProperty locationProperty() {
        return location;
    }

    BooleanProperty allowInternalProperty() {
        return allowInternal;
    }

    ObservableBooleanValue readyProperty() {
        return ready;
    }

    /// Becomes true once the origin is set.
    ReadOnlyBooleanProperty savedProperty() {
        return saved.getReadOnlyProperty();
    }

    /// Why the location was refused; empty while it was not. Typing takes the refusal back.
    ObservableStringValue problemText() {
        return messages.derived(
                () -> switch (state.get()) {
                    case TaskState.Done<Optional<MirrorFault>>(Optional<MirrorFault> fault) ->
                        fault.map(this::words).orElse("");
                    case TaskState.Failed<Optional<MirrorFault>>(Failure failure) ->
                        failure.text(messages) + " " + failure.remedy(messages);
                    case TaskState.Idle<Optional<MirrorFault>> _,
                            TaskState.Running<Optional<MirrorFault>> _,
                            TaskState.Cancelled<Optional<MirrorFault>> _ -> "";
                },
                state);
    }

    private String words(MirrorFault fault) {
        return switch (fault) {
            case NOT_AN_ADDRESS -> messages.text("bucket.mirror.fault.notAnAddress");
            case SCHEME -> messages.text("bucket.mirror.fault.scheme");
            case NO_TRAILING_SLASH -> messages.text("bucket.mirror.fault.noTrailingSlash");
            case INTERNAL_ADDRESS -> messages.text("bucket.mirror.fault.internalAddress");
            case NOT_A_FOLDER -> messages.text("bucket.mirror.fault.notAFolder");
            case INSIDE_THE_STORE -> messages.text("bucket.mirror.fault.insideTheStore");
        };
    }

    void save() {
        String wanted = location.get().strip();
        InternalAddresses addresses = allowInternal.get() ? InternalAddresses.ALLOWED : InternalAddresses.REFUSED;
        tasks.run(state, _ -> put(new PutBucketMirror.Request(bucket, wanted, addresses)));
    }

    // A fault belongs at the field, with its own words; every other refusal is told like any
    // other.
    private Optional<MirrorFault> put(PutBucketMirror.Request request) throws EngineException {
        try {
            MirrorOrigin _ = engine.buckets()
                    .putMirror()
                    .run(engine.call(CallOrigin.CONSOLE), request)
                    .mirror()
                    .orElseThrow();
            return Optional.empty();
        } catch (EngineException refused) {
            if (refused.problem() instanceof Problem.InvalidMirror(String _, MirrorFault fault)) {
                return Optional.of(fault);
            }
            throw refused;
        }
    }
}
