package io.strongroom.app.console.keys;

import io.strongroom.app.console.Failure;
import io.strongroom.app.console.Formats;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.StoreChanges;
import io.strongroom.app.console.TaskState;
import io.strongroom.app.console.Tasks;
import io.strongroom.engine.model.KeyId;
import java.util.List;
import java.util.Optional;
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

/// The list of keys: reading, filtering, which one is selected and what it protects. Used on the
/// application thread.
final class KeysViewModel {
    /// What the page has to show in place of the table.
    enum Shown {
        NOTHING_YET,
        ROWS,
        NO_KEYS,
        NO_MATCH,
        FAILURE
    }

    private final KeysReader reader;
    private final Tasks tasks;
    private final Messages messages;
    private final KeyFilters filters = new KeyFilters();
    private final ObjectProperty<TaskState<List<KeyRow>>> reading = new SimpleObjectProperty<>(new TaskState.Idle<>());
    private final SelectedImpact impact;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING_YET);
    private final ObservableList<KeyRow> all = FXCollections.observableArrayList();
    private final FilteredList<KeyRow> rows = new FilteredList<>(all);
    private final ReadOnlyObjectWrapper<Optional<KeyRow>> selected = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyLongWrapper warnings = new ReadOnlyLongWrapper();
    private Optional<KeyId> wanted = Optional.empty();
    private boolean taking;
    private boolean readAgain;

    KeysViewModel(KeysReader reader, Tasks tasks, Messages messages, StoreChanges changes) {
        this.reader = reader;
        this.tasks = tasks;
        this.messages = messages;
        this.impact = new SelectedImpact(reader, tasks);
        reading.subscribe(this::onReading);
        filters.subscribe(this::filterAgain);
        changes.revision().subscribe((_, _) -> refresh());
    }

    /// Reads everything again; what is shown stays until the answer is there.
    void refresh() {
        if (reading.get().running()) {
            readAgain = true;
        } else {
            tasks.run(reading, _ -> reader.read());
        }
    }

    /// Selects a key now, or as soon as it is read; filters that hide it are cleared.
    void reveal(KeyId key) {
        wanted = Optional.of(key);
        if (rows.stream().noneMatch(row -> row.id().equals(key))) {
            filters.clear();
        }
        all.stream().filter(row -> row.id().equals(key)).findFirst().ifPresent(this::choose);
    }

    /// Takes what the person selected. What happens to the table while new rows come in is no
    /// choice.
    void select(KeyRow row) {
        if (!taking) {
            choose(row);
        }
    }

    private void choose(KeyRow row) {
        if (selected.get().filter(row::equals).isPresent()) {
            return;
        }
        selected.set(Optional.of(row));
        impact.count(row.id());
    }

    private void onReading(TaskState<List<KeyRow>> state) {
        if (state instanceof TaskState.Done<List<KeyRow>>(List<KeyRow> next)) {
            take(next);
        } else if (state instanceof TaskState.Failed<List<KeyRow>> && all.isEmpty()) {
            shown.set(Shown.FAILURE);
        }
        if (state.terminal() && readAgain) {
            readAgain = false;
            refresh();
        }
    }

    private void take(List<KeyRow> next) {
        Optional<KeyId> keep = wanted.or(() -> selected.get().map(KeyRow::id));
        wanted = Optional.empty();
        taking = true;
        try {
            all.setAll(next);
        } finally {
            taking = false;
        }
        warnings.set(next.stream().filter(row -> !row.warnings().isEmpty()).count());
        Optional<KeyRow> again = all.stream()
                .filter(row -> keep.filter(row.id()::equals).isPresent())
                .findFirst();
        again.or(() -> rows.stream().findFirst()).ifPresentOrElse(this::choose, () -> selected.set(Optional.empty()));
        show();
    }

    private void filterAgain() {
        rows.setPredicate(filters::accepts);
        if (shown.get() != Shown.NOTHING_YET) {
            // What can be done is done to the selected key, so that must be one that is seen.
            if (selected.get().filter(rows::contains).isEmpty()) {
                rows.stream().findFirst().ifPresentOrElse(this::choose, () -> selected.set(Optional.empty()));
            }
            show();
        }
    }

    private void show() {
        shown.set(all.isEmpty() ? Shown.NO_KEYS : rows.isEmpty() ? Shown.NO_MATCH : Shown.ROWS);
    }

    /// `8 keys · protect 24,950 objects · 58.0 GB`, of what the filters leave.
    ObservableStringValue footer() {
        return messages.derived(
                () -> messages.text(
                        "keys.footer",
                        rows.size(),
                        rows.stream().mapToLong(row -> row.usage().objects()).sum(),
                        Formats.size(rows.stream()
                                .mapToLong(row -> row.usage().bytes())
                                .sum())),
                rows);
    }

    /// Why the list could not be read, when it could not.
    Optional<Failure> failure() {
        return reading.get() instanceof TaskState.Failed<List<KeyRow>>(Failure failure)
                ? Optional.of(failure)
                : Optional.empty();
    }

    KeyFilters filters() {
        return filters;
    }

    ObservableList<KeyRow> rows() {
        return rows;
    }

    /// How many keys a person should see to.
    ReadOnlyLongProperty warningsProperty() {
        return warnings.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<KeyRow>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// What the selected key protects.
    SelectedImpact impact() {
        return impact;
    }

    /// The latest reading; what was read before stays when it failed.
    ReadOnlyObjectProperty<TaskState<List<KeyRow>>> readingProperty() {
        return reading;
    }
}
