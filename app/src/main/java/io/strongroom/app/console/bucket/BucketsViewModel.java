package io.strongroom.app.console.bucket;

import io.strongroom.app.console.Failure;
import io.strongroom.app.console.Formats;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.StoreChanges;
import io.strongroom.app.console.TaskState;
import io.strongroom.app.console.Tasks;
import io.strongroom.engine.model.BucketName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/// The list of buckets: reading, filtering, what is selected. Used on the application thread.
final class BucketsViewModel {
    /// What the page has to show in place of the table.
    enum Shown {
        NOTHING_YET,
        ROWS,
        NO_BUCKETS,
        NO_MATCH,
        FAILURE
    }

    private final BucketReader reader;
    private final Tasks tasks;
    private final Messages messages;
    private final BucketFilterViewModel filters = new BucketFilterViewModel();
    private final ObjectProperty<TaskState<BucketSnapshot>> reading =
            new SimpleObjectProperty<>(new TaskState.Idle<>());
    private final ReadOnlyObjectWrapper<BucketSnapshot> snapshot = new ReadOnlyObjectWrapper<>(BucketSnapshot.EMPTY);
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING_YET);
    private final ObservableList<BucketRow> all = FXCollections.observableArrayList();
    private final FilteredList<BucketRow> rows = new FilteredList<>(all);
    private final ReadOnlyObjectWrapper<BucketChoice> selection = new ReadOnlyObjectWrapper<>(BucketChoice.NONE);
    private final ObjectBinding<Optional<BucketRow>> selected =
            Bindings.createObjectBinding(() -> selection.get().single(), selection);
    private final ReadOnlyLongWrapper readings = new ReadOnlyLongWrapper();
    private Optional<BucketName> wanted = Optional.empty();
    private boolean taking;
    private boolean readAgain;

    BucketsViewModel(BucketReader reader, Tasks tasks, Messages messages, StoreChanges changes) {
        this.reader = reader;
        this.tasks = tasks;
        this.messages = messages;
        reading.subscribe(this::onReading);
        filters.subscribe(this::filterAgain);
        changes.revision().subscribe((_, _) -> refresh());
    }

    /// Reads everything again; what is shown stays until the answer is there.
    void refresh() {
        if (reading.get().running()) {
            readAgain = true;
        } else {
            tasks.run(reading, reader::read);
        }
    }

    /// Selects a bucket now, or as soon as it is read; filters that hide it are cleared.
    void reveal(BucketName name) {
        wanted = Optional.of(name);
        if (rows.stream().noneMatch(row -> row.name().equals(name))) {
            filters.clear();
        }
        snapshot.get().find(name).ifPresent(row -> selection.set(BucketChoice.of(row)));
    }

    /// Takes what the person selected. What happens to the table while new rows come in is no choice.
    void select(List<BucketRow> chosen) {
        if (!taking) {
            selection.set(new BucketChoice(chosen));
        }
    }

    private void onReading(TaskState<BucketSnapshot> state) {
        switch (state) {
            case TaskState.Done<BucketSnapshot>(BucketSnapshot next) -> take(next);
            case TaskState.Failed<BucketSnapshot> _ -> shown.set(all.isEmpty() ? Shown.FAILURE : shown.get());
            case TaskState.Idle<BucketSnapshot> _,
                    TaskState.Running<BucketSnapshot> _,
                    TaskState.Cancelled<BucketSnapshot> _ -> {}
        }
        if (state.terminal() && readAgain) {
            readAgain = false;
            refresh();
        }
    }

    private void take(BucketSnapshot next) {
        Set<BucketName> keep = wanted.map(Set::of)
                .orElseGet(() ->
                        selection.get().rows().stream().map(BucketRow::name).collect(Collectors.toUnmodifiableSet()));
        boolean first = shown.get() == Shown.NOTHING_YET || shown.get() == Shown.NO_BUCKETS;
        taking = true;
        try {
            snapshot.set(next);
            if (!all.equals(next.rows())) {
                all.setAll(next.rows());
            }
        } finally {
            taking = false;
        }
        wanted = Optional.empty();
        List<BucketRow> again =
                all.stream().filter(row -> keep.contains(row.name())).toList();
        // What was selected is gone, or nothing could be selected so far: begin at the top.
        boolean fromTheTop = again.isEmpty() && (first || !keep.isEmpty());
        selection.set(new BucketChoice(fromTheTop ? rows.stream().limit(1).toList() : again));
        readings.set(readings.get() + 1);
        show();
    }

    private void filterAgain() {
        rows.setPredicate(filters::accepts);
        show();
    }

    private void show() {
        if (shown.get() != Shown.NOTHING_YET || reading.get() instanceof TaskState.Done<BucketSnapshot>) {
            shown.set(all.isEmpty() ? Shown.NO_BUCKETS : rows.isEmpty() ? Shown.NO_MATCH : Shown.ROWS);
        }
    }

    /// `8 buckets · 59,730 objects · 161.5 GB`, of what the filters leave.
    ObservableStringValue footer() {
        return messages.derived(
                () -> messages.text(
                        "bucket.footer",
                        rows.size(),
                        rows.stream().mapToLong(BucketRow::objects).sum(),
                        Formats.size(rows.stream().mapToLong(BucketRow::bytes).sum())),
                rows);
    }

    /// How many buckets the filters hide.
    ObservableStringValue hiddenText() {
        return messages.derived(() -> messages.text("bucket.noMatch.text", all.size() - rows.size()), rows);
    }

    /// Why the list could not be read, when it could not.
    Optional<Failure> failure() {
        return reading.get() instanceof TaskState.Failed<BucketSnapshot>(Failure failure)
                ? Optional.of(failure)
                : Optional.empty();
    }

    BucketFilterViewModel filters() {
        return filters;
    }

    ObservableList<BucketRow> rows() {
        return rows;
    }

    ReadOnlyObjectProperty<BucketSnapshot> snapshotProperty() {
        return snapshot.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// What is selected; empty, one or several.
    ReadOnlyObjectProperty<BucketChoice> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    /// The selected bucket, where it is only one.
    ObjectBinding<Optional<BucketRow>> selectedProperty() {
        return selected;
    }

    /// Counts up each time all rows came in anew.
    ReadOnlyLongProperty readingsProperty() {
        return readings.getReadOnlyProperty();
    }
}
