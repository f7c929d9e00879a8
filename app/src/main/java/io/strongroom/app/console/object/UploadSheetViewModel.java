package io.strongroom.app.console.object;

import io.strongroom.app.console.Formats;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.TaskState;
import io.strongroom.app.console.Tasks;
import io.strongroom.app.console.transfer.RejectedJob;
import io.strongroom.app.console.transfer.TransferJob;
import io.strongroom.app.console.transfer.UploadJob;
import io.strongroom.engine.Engine;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.usecase.object.Overwrite;
import io.strongroom.engine.usecase.object.PreviewEncryption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// What an upload would do, before it begins: how many files, where to, encrypted how and why, and
/// what stands in its way. Used on the application thread.
public final class UploadSheetViewModel {
    /// What was found out about an upload.
    ///
    /// @param existing names that are taken
    public record Prepared(UploadPlan plan, Set<ObjectKey> existing, BucketView bucket) {
        public Prepared {
            existing = Set.copyOf(existing);
        }
    }

    private final Engine engine;
    private final Tasks tasks;
    private final Messages messages;
    private final ObjectLocation target;
    private final UploadPreview preview;
    private final ObjectProperty<TaskState<Prepared>> prepared = new SimpleObjectProperty<>(new TaskState.Idle<>());
    private final BooleanProperty skipExisting = new SimpleBooleanProperty();
    private Tasks.RunningTask walking = () -> {};

    public UploadSheetViewModel(Engine engine, Tasks tasks, Messages messages, ObjectLocation target) {
        this.engine = engine;
        this.tasks = tasks;
        this.messages = messages;
        this.target = target;
        preview = new UploadPreview(engine, tasks, messages, target.bucket());
    }

    /// Begins to look at what was chosen.
    public void prepare(List<Path> chosen) {
        prepared.subscribe(state -> {
            if (state instanceof TaskState.Done<Prepared>(Prepared found)) {
                preview.begin(found.bucket());
            }
        });
        walking = tasks.run(prepared, progress -> read(chosen, progress));
    }

    private Prepared read(List<Path> chosen, Tasks.Progress progress) throws EngineException {
        BucketView bucket = BucketView.read(engine, target.bucket());
        UploadPlan plan = UploadPlan.of(chosen, target.prefix(), progress::cancelled);
        List<ObjectKey> keys = plan.items().stream().map(UploadPlan.Item::key).toList();
        return new Prepared(plan, new ExistingNames(engine, target.bucket()).among(keys, target.prefix()), bucket);
    }

    /// The person changed their mind.
    public void cancel() {
        walking.cancel();
    }

    /// What is to be done, once the person says so.
    public List<TransferJob> jobs() {
        List<TransferJob> jobs = new ArrayList<>();
        found().ifPresent(ready -> preview.protection().ifPresent(protection -> {
            UploadJob.Orders orders = new UploadJob.Orders(
                    engine,
                    target.bucket(),
                    target.name(),
                    preview.rule(),
                    protection,
                    skipExisting.get() ? Overwrite.FORBIDDEN : Overwrite.ALLOWED);
            ready.plan().items().stream()
                    .filter(item -> !skipExisting.get() || !ready.existing().contains(item.key()))
                    .map(item -> new UploadJob(orders, item.key(), item.file(), item.size()))
                    .forEach(jobs::add);
            ready.plan().rejected().stream()
                    .map(no -> new RejectedJob(TransferJob.Kind.UPLOAD, no.name(), no.reason()))
                    .forEach(jobs::add);
        }));
        return jobs;
    }

    /// Whether the upload may begin.
    public BooleanBinding ready() {
        return Bindings.createBooleanBinding(
                () -> found().filter(ready -> !ready.plan().items().isEmpty()).isPresent() && preview.accepted(),
                prepared,
                preview.previewProperty(),
                preview.failureProperty());
    }

    /// "3 files · 2.1 GB", or that they are still being counted.
    public StringBinding amount() {
        return messages.derived(
                () -> found().map(ready -> messages.text(
                                "object.upload.amount",
                                ready.plan().items().size(),
                                Formats.size(ready.plan().bytes())))
                        .orElseGet(() -> messages.text("object.upload.counting")),
                prepared);
    }

    /// How many cannot be read; empty for none.
    public StringBinding rejected() {
        return messages.derived(
                () -> found().map(ready -> ready.plan().rejected())
                        .filter(list -> !list.isEmpty())
                        .map(list -> messages.text(
                                "object.upload.rejected",
                                list.size(),
                                list.stream()
                                        .limit(3)
                                        .map(UploadPlan.Rejected::name)
                                        .collect(Collectors.joining(", "))))
                        .orElse(""),
                prepared);
    }

    /// That names are taken; empty when none is.
    public StringBinding existing() {
        return messages.derived(
                () -> found().map(Prepared::existing)
                        .filter(names -> !names.isEmpty())
                        .map(names -> messages.text(
                                "object.upload.existing",
                                names.size(),
                                names.iterator().next().value()))
                        .orElse(""),
                prepared);
    }

    /// "because the bucket default says so"
    public StringBinding reason() {
        return messages.derived(
                () -> preview.protection()
                        .map(now -> messages.text("object.upload.reason." + word(now.reason())))
                        .orElse(""),
                preview.previewProperty());
    }

    private static String word(PreviewEncryption.Reason reason) {
        return switch (reason) {
            case CHOSEN_FOR_THIS_UPLOAD -> "chosen";
            case BUCKET_DEFAULT -> "bucketDefault";
            case NO_DEFAULT -> "noDefault";
        };
    }

    private Optional<Prepared> found() {
        return prepared.get() instanceof TaskState.Done<Prepared>(Prepared ready)
                ? Optional.of(ready)
                : Optional.empty();
    }

    public ObjectLocation target() {
        return target;
    }

    /// How the files would be encrypted.
    public UploadPreview preview() {
        return preview;
    }

    public ReadOnlyObjectProperty<TaskState<Prepared>> preparedProperty() {
        return prepared;
    }

    /// Whether files whose name is taken stay at home.
    public BooleanProperty skipExistingProperty() {
        return skipExisting;
    }
}
