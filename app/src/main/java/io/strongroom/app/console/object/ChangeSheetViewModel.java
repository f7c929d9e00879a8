package io.strongroom.app.console.object;

import io.strongroom.app.console.Failure;
import io.strongroom.app.console.Formats;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.Problems;
import io.strongroom.app.console.TaskState;
import io.strongroom.app.console.Tasks;
import io.strongroom.app.console.encryption.EncryptionChoiceViewModel;
import io.strongroom.app.console.encryption.EncryptionMethod;
import io.strongroom.app.console.transfer.ChangeJob;
import io.strongroom.app.console.transfer.TransferJob;
import io.strongroom.engine.Engine;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectEntry;
import io.strongroom.engine.model.ObjectMetadata;
import io.strongroom.engine.usecase.Cancellation;
import io.strongroom.engine.usecase.object.HeadObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// Another encryption for objects that are stored already, and other metadata for a single one.
/// Each object is copied onto itself. Used on the application thread.
public final class ChangeSheetViewModel {
    private record Prepared(List<ObjectEntry> objects, BucketView bucket, Optional<ObjectMetadata> metadata) {}

    private final Engine engine;
    private final Tasks tasks;
    private final Messages messages;
    private final ObjectSelection selection;
    private final EncryptionChoiceViewModel choice;
    private final ObjectProperty<TaskState<Prepared>> prepared = new SimpleObjectProperty<>(new TaskState.Idle<>());
    private final ObjectProperty<Optional<Failure>> failure = new SimpleObjectProperty<>(Optional.empty());
    private final MetadataDraft draft = new MetadataDraft();
    private final Cancellation stop = new Cancellation();

    public ChangeSheetViewModel(Engine engine, Tasks tasks, Messages messages, ObjectSelection selection) {
        this.engine = engine;
        this.tasks = tasks;
        this.messages = messages;
        this.selection = selection;
        choice = new EncryptionChoiceViewModel(messages, EncryptionChoiceViewModel.Purpose.OBJECTS);
    }

    /// Looks at what is selected.
    public void prepare() {
        prepared.subscribe(state -> {
            if (state instanceof TaskState.Done<Prepared>(Prepared ready)) {
                take(ready);
            } else if (state instanceof TaskState.Failed<Prepared>(Failure why)) {
                failure.set(Optional.of(why));
            }
        });
        tasks.run(prepared, _ -> read());
    }

    private Prepared read() throws EngineException {
        List<ObjectEntry> objects = new ArrayList<>(selection.objects());
        for (String prefix : selection.folders()) {
            ObjectSelection.walk(engine, selection.bucket(), prefix, stop, objects::add);
        }
        Optional<ObjectMetadata> metadata = single()
                ? Optional.of(engine.objects()
                        .head()
                        .run(
                                engine.call(CallOrigin.CONSOLE),
                                HeadObject.Request.of(
                                        selection.bucket(), objects.getFirst().key()))
                        .metadata())
                : Optional.empty();
        return new Prepared(objects, BucketView.read(engine, selection.bucket()), metadata);
    }

    private void take(Prepared ready) {
        EncryptionRule rule = ready.bucket().defaultRule();
        choice.show(rule, ready.bucket().keys());
        choice.choose(rule instanceof EncryptionRule.None ? EncryptionRule.ossManaged() : rule);
        ready.metadata().ifPresent(draft::show);
    }

    /// The person changed their mind.
    public void cancel() {
        stop.request();
    }

    /// What is to be done; empty when the metadata breaks a rule, which is shown then.
    public List<TransferJob> jobs() {
        Optional<Prepared> ready = found();
        if (ready.isEmpty()) {
            return List.of();
        }
        try {
            Optional<ObjectMetadata> metadata =
                    ready.get().metadata().isPresent() ? Optional.of(draft.checked()) : Optional.empty();
            EncryptionRule rule = choice.result().orElse(ready.get().bucket().defaultRule());
            // A request cannot ask for no encryption: without a rule the copy follows the bucket's
            // default.
            Optional<EncryptionRule> asked =
                    choice.methodProperty().get() == EncryptionMethod.DEFAULT ? Optional.empty() : Optional.of(rule);
            ChangeJob.Orders orders =
                    new ChangeJob.Orders(engine, asked, choice.texts().chip(rule), metadata);
            return ready.get().objects().stream()
                    .<TransferJob>map(object -> new ChangeJob(orders, object))
                    .toList();
        } catch (EngineException refused) {
            failure.set(Optional.of(Problems.of(refused.problem())));
            return List.of();
        }
    }

    private Optional<Prepared> found() {
        return prepared.get() instanceof TaskState.Done<Prepared>(Prepared ready)
                ? Optional.of(ready)
                : Optional.empty();
    }

    /// Whether the change may begin.
    public BooleanBinding ready() {
        return Bindings.createBooleanBinding(
                () -> found().isPresent() && choice.validProperty().get(), prepared, choice.validProperty());
    }

    /// "3 objects · 2.1 GB"
    public StringBinding amount() {
        return messages.derived(
                () -> found().map(ready -> messages.text(
                                "object.change.amount",
                                ready.objects().size(),
                                Formats.size(ready.objects().stream()
                                        .mapToLong(ObjectEntry::size)
                                        .sum())))
                        .orElseGet(() -> messages.text("object.upload.counting")),
                prepared);
    }

    /// Whether a single object is changed, whose metadata can be edited.
    public boolean single() {
        return selection.folders().isEmpty() && selection.objects().size() == 1;
    }

    public EncryptionChoiceViewModel choice() {
        return choice;
    }

    public ObservableValue<Optional<Failure>> failureProperty() {
        return failure;
    }

    /// The metadata of a single object.
    public MetadataDraft metadata() {
        return draft;
    }
}
