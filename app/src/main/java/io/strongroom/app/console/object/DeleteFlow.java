package io.strongroom.app.console.object;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Failure;
import io.strongroom.app.console.Formats;
import io.strongroom.app.console.FxThread;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.TaskState;
import io.strongroom.app.console.control.ConfirmDialog;
import io.strongroom.app.console.control.DialogFrame;
import io.strongroom.app.console.control.Meaning;
import io.strongroom.app.console.object.ObjectSelection.Amount;
import io.strongroom.app.console.transfer.DeleteJob;
import io.strongroom.app.console.transfer.TransferJob;
import io.strongroom.app.console.transfer.Transfers;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectEntry;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.ObjectVersion;
import io.strongroom.engine.model.Versioning;
import io.strongroom.engine.usecase.Cancellation;
import io.strongroom.engine.usecase.object.DeleteObjects;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;

/// From a selection to deletions: counts what would go before the act can be confirmed. Folders
/// ask for the name.
final class DeleteFlow {
    private final ConsoleContext context;
    private final Transfers transfers;
    private final ObjectSelection selection;
    private final Versioning versioning;
    private final Map<String, Amount> folders = new LinkedHashMap<>();
    private final SimpleObjectProperty<Amount> counted;
    private final SimpleObjectProperty<TaskState<Amount>> counting = new SimpleObjectProperty<>(new TaskState.Idle<>());
    private final Cancellation stop = new Cancellation();

    DeleteFlow(ConsoleContext context, Transfers transfers, ObjectSelection selection, Versioning versioning) {
        this.context = context;
        this.transfers = transfers;
        this.selection = selection;
        this.versioning = versioning;
        counted = new SimpleObjectProperty<>(selection.amount());
    }

    void begin() {
        Messages messages = context.messages();
        Label amount = new Label();
        amount.getStyleClass().add("sr-strong");
        amount.setId("deleteAmount");
        amount.setWrapText(true);
        amount.textProperty()
                .bind(messages.derived(
                        () -> messages.text(
                                counting.get().running() ? "object.delete.counting" : "object.delete.amount",
                                counted.get().objects(),
                                Formats.size(counted.get().bytes())),
                        counted,
                        counting));
        Label consequence = new Label();
        consequence.setWrapText(true);
        consequence
                .textProperty()
                .bind(messages.derived(
                        () -> counting.get() instanceof TaskState.Failed<Amount>(Failure why)
                                ? why.text(messages)
                                : messages.text(consequence()),
                        counting));
        ConfirmDialog dialog = new ConfirmDialog(messages, question(messages), DialogFrame.Width.QUESTION)
                .withBody(List.of(amount, consequence))
                .withCancel(stop::request);
        dialog.readyProperty()
                .bind(counting.map(state -> selection.folders().isEmpty() || state instanceof TaskState.Done));
        dialog.open(context.desk(), () -> transfers.add(jobs()));
        if (!selection.folders().isEmpty()) {
            Consumer<Amount> sofar = FxThread.latest(counted::set);
            context.tasks().run(counting, _ -> count(sofar));
        }
    }

    private ConfirmDialog.Question question(Messages messages) {
        String what = selection.count() > 1
                ? messages.text("object.details.several", selection.count())
                : selection.folders().stream()
                        .findFirst()
                        .orElseGet(() -> Stream.concat(
                                        selection.objects().stream(),
                                        selection.versions().stream().map(ObjectVersion::entry))
                                .map(object -> object.key().value())
                                .collect(Collectors.joining()));
        return new ConfirmDialog.Question(
                Meaning.DANGER,
                Icon.DELETE,
                messages.text("object.delete.title", what),
                "",
                messages.text("object.delete.act"),
                selection.folders().isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                ObjectLocation.lastPart(selection.folders().getFirst())));
    }

    // What deleting means depends on whether the bucket keeps versions.
    private String consequence() {
        if (!selection.versions().isEmpty()) {
            return "object.delete.consequenceForGood";
        }
        return versioning == Versioning.OFF ? "object.delete.consequence" : "object.delete.consequenceVersions";
    }

    private Amount count(Consumer<Amount> sofar) throws EngineException {
        Counter counter = new Counter(selection.amount(), sofar);
        for (String prefix : selection.folders()) {
            Amount before = counter.total;
            ObjectSelection.walk(context.engine(), selection.bucket(), prefix, stop, counter);
            folders.put(
                    prefix,
                    new Amount(counter.total.objects() - before.objects(), counter.total.bytes() - before.bytes()));
        }
        return counter.total;
    }

    private static final class Counter implements Consumer<ObjectEntry> {
        private final Consumer<Amount> sofar;
        private Amount total;

        Counter(Amount start, Consumer<Amount> sofar) {
            this.total = start;
            this.sofar = sofar;
        }

        @Override
        public void accept(ObjectEntry entry) {
            total = total.plus(entry);
            sofar.accept(total);
        }
    }

    private List<TransferJob> jobs() {
        List<TransferJob> jobs = new ArrayList<>();
        List<ObjectKey> keys =
                selection.objects().stream().map(ObjectEntry::key).toList();
        for (int from = 0; from < keys.size(); from += DeleteObjects.MAX_KEYS) {
            List<ObjectKey> batch = keys.subList(from, Math.min(keys.size(), from + DeleteObjects.MAX_KEYS));
            String name = batch.size() == 1
                    ? batch.getFirst().value()
                    : context.messages().text("object.details.several", batch.size());
            jobs.add(new DeleteJob(
                    context.engine(), selection.bucket(), new DeleteJob.What.Named(batch), name, batch.size()));
        }
        List<ObjectVersion> versions = selection.versions();
        if (!versions.isEmpty()) {
            jobs.add(new DeleteJob(
                    context.engine(),
                    selection.bucket(),
                    new DeleteJob.What.Versions(versions),
                    context.messages().text("object.delete.versions", versions.size()),
                    versions.size()));
        }
        folders.forEach((prefix, amount) -> jobs.add(new DeleteJob(
                context.engine(), selection.bucket(), new DeleteJob.What.Below(prefix), prefix, amount.objects())));
        return jobs;
    }
}
