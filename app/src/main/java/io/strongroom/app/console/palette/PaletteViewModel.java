package io.strongroom.app.console.palette;

import io.strongroom.app.console.TaskState;
import io.strongroom.app.console.Tasks;
import io.strongroom.app.console.Tasks.RunningTask;
import io.strongroom.engine.model.BucketName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What the palette finds for what is typed. What is there at once is found at once; objects come when the store has
/// answered, and only for the newest text. Used on the application thread.
final class PaletteViewModel {
    private final Tasks tasks;
    private final PaletteNames names;
    private final Optional<BucketName> openBucket;
    private final ObservableList<PaletteEntry> found = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper();
    private final List<PaletteEntry> known;
    private List<PaletteEntry> objects = List.of();
    private Optional<RunningTask> search = Optional.empty();
    private String typed = "";
    private long asked;

    /// @param acts pages and acts
    /// @param openBucket whose objects are looked through
    PaletteViewModel(Tasks tasks, PaletteNames names, List<PaletteEntry> acts, Optional<BucketName> openBucket) {
        this.tasks = tasks;
        this.names = names;
        this.openBucket = openBucket;
        known = new ArrayList<>(acts);
        show();
    }

    /// Reads the names of buckets, keys and users.
    void begin() {
        SimpleObjectProperty<TaskState<List<PaletteEntry>>> reading =
                new SimpleObjectProperty<>(new TaskState.Idle<>());
        reading.subscribe(state -> {
            // A palette without names still has pages and acts; the pages say why nothing can be read.
            if (state instanceof TaskState.Done<List<PaletteEntry>>(List<PaletteEntry> read)) {
                known.addAll(read);
                show();
            }
        });
        tasks.run(reading, names::read);
    }

    void type(String text) {
        typed = text;
        objects = List.of();
        show();
    }

    /// Looks for objects; called when nothing more has been typed for a moment.
    void search() {
        search.ifPresent(RunningTask::cancel);
        search = Optional.empty();
        long mine = ++asked;
        ObjectSearchText.of(typed, openBucket).ifPresent(wanted -> {
            SimpleObjectProperty<TaskState<List<PaletteEntry>>> course =
                    new SimpleObjectProperty<>(new TaskState.Idle<>());
            course.subscribe(state -> came(mine, state));
            search = Optional.of(tasks.run(course, _ -> names.objects(wanted)));
        });
    }

    private void came(long number, TaskState<List<PaletteEntry>> state) {
        if (number != asked) {
            return;
        }
        looking.set(state.running());
        if (state instanceof TaskState.Done<List<PaletteEntry>>(List<PaletteEntry> read)) {
            objects = read;
            show();
        }
    }

    private void show() {
        List<PaletteEntry> best = new ArrayList<>(PaletteSearch.best(known, typed));
        best.addAll(objects);
        best.sort((one, other) -> one.kind().compareTo(other.kind()));
        found.setAll(best);
    }

    /// What fits, kind by kind, the best of each first.
    ObservableList<PaletteEntry> found() {
        return FXCollections.unmodifiableObservableList(found);
    }

    /// Whether the store is being searched.
    ReadOnlyBooleanProperty lookingProperty() {
        return looking.getReadOnlyProperty();
    }
}
