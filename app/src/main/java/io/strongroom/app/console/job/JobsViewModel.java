package io.strongroom.app.console.job;

import io.strongroom.app.console.Failure;
import io.strongroom.app.console.TaskState;
import io.strongroom.app.console.Tasks;
import io.strongroom.app.console.key.KeyNames;
import io.strongroom.engine.model.JobId;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.model.JobState;
import io.strongroom.engine.usecase.job.WatchJobs;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/// The list of jobs, kept up to date by their news. Used on the application thread.
final class JobsViewModel {
    /// What the page has to show in place of the table.
    enum Shown {
        NOTHING_YET,
        ROWS,
        NO_JOBS,
        NO_MATCH,
        FAILURE
    }

    private final JobsReader reader;
    private final Tasks tasks;
    private final Clock clock;
    private final Consumer<JobSnapshot> onEnd;
    private final ObservableList<JobRow> all = FXCollections.observableArrayList();
    private final FilteredList<JobRow> rows = new FilteredList<>(all);
    private final JobFilters filters;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING_YET);
    private final ReadOnlyObjectWrapper<Optional<JobRow>> selected = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<KeyNames> keys = new ReadOnlyObjectWrapper<>(KeyNames.NONE);
    private final ObjectProperty<TaskState<JobsReader.Read>> reading =
            new SimpleObjectProperty<>(new TaskState.Idle<>());
    private Optional<JobId> wanted = Optional.empty();

    /// @param onEnd hears of jobs that ended just now
    JobsViewModel(JobsReader reader, Tasks tasks, Clock clock, JobFilters filters, Consumer<JobSnapshot> onEnd) {
        this.reader = reader;
        this.tasks = tasks;
        this.clock = clock;
        this.filters = filters;
        this.onEnd = onEnd;
        reading.subscribe(this::onReading);
        filters.subscribe(this::filterAgain);
    }

    /// Listens to jobs from now on, and reads those there are.
    void begin() {
        ObjectProperty<TaskState<WatchJobs.Watch>> watching = new SimpleObjectProperty<>(new TaskState.Idle<>());
        JobNews news = new JobNews(this::heard);
        watching.subscribe(state -> {
            if (state.terminal()) {
                refresh();
            }
        });
        tasks.run(watching, _ -> reader.watch(news));
    }

    /// Reads everything again; what is shown stays until the answer is there.
    void refresh() {
        if (!reading.get().running()) {
            tasks.run(reading, _ -> reader.read());
        }
    }

    private void onReading(TaskState<JobsReader.Read> state) {
        if (state instanceof TaskState.Done<JobsReader.Read>(JobsReader.Read read)) {
            keys.set(read.keys());
            List<JobRow> next = read.jobs().stream().map(this::row).toList();
            Optional<JobId> keep = wanted.or(() -> selected.get().map(JobRow::id));
            wanted = Optional.empty();
            all.setAll(next);
            choose(keep);
        } else if (state instanceof TaskState.Failed<JobsReader.Read> && all.isEmpty()) {
            shown.set(Shown.FAILURE);
        }
    }

    private JobRow row(JobSnapshot job) {
        JobRow row = find(job.id()).map(before -> before.with(job)).orElseGet(() -> new JobRow(job, new JobRate()));
        row.rate().add(clock.instant(), job.progress());
        return row;
    }

    private Optional<JobRow> find(JobId id) {
        return all.stream().filter(row -> row.id().equals(id)).findFirst();
    }

    private void heard(List<JobSnapshot> news) {
        for (JobSnapshot job : news) {
            Optional<JobRow> before = find(job.id());
            JobRow now = row(job);
            if (before.isPresent()) {
                all.set(all.indexOf(before.get()), now);
            } else {
                all.addFirst(now);
            }
            if (selected.get().filter(row -> row.id().equals(job.id())).isPresent()) {
                selected.set(Optional.of(now));
            }
            if (job.state().isEnded()
                    && before.filter(row -> row.job().state().isEnded()).isEmpty()) {
                onEnd.accept(job);
            }
        }
        choose(selected.get().map(JobRow::id));
    }

    /// Takes note of how far running jobs are; called every second.
    void tick() {
        all.stream()
                .filter(row -> row.job().state() == JobState.RUNNING)
                .forEach(row -> row.rate().add(clock.instant(), row.job().progress()));
    }

    /// Selects a job now, or as soon as it is read; filters that hide it are cleared.
    void reveal(JobId id) {
        wanted = Optional.of(id);
        filters.clear();
        choose(wanted);
    }

    void select(JobRow row) {
        selected.set(Optional.of(row));
    }

    private void choose(Optional<JobId> keep) {
        Optional<JobRow> again = rows.stream()
                .filter(row -> keep.filter(row.id()::equals).isPresent())
                .findFirst();
        selected.set(again.or(() -> rows.stream().findFirst()));
        shown.set(all.isEmpty() ? Shown.NO_JOBS : rows.isEmpty() ? Shown.NO_MATCH : Shown.ROWS);
    }

    private void filterAgain() {
        rows.setPredicate(filters::accepts);
        if (shown.get() != Shown.NOTHING_YET && shown.get() != Shown.FAILURE) {
            choose(selected.get().map(JobRow::id));
        }
    }

    /// Why the list could not be read, when it could not.
    Optional<Failure> failure() {
        return reading.get() instanceof TaskState.Failed<JobsReader.Read>(Failure failure)
                ? Optional.of(failure)
                : Optional.empty();
    }

    /// All jobs that are known, without the filters.
    ObservableList<JobRow> all() {
        return all;
    }

    ObservableList<JobRow> rows() {
        return rows;
    }

    JobFilters filters() {
        return filters;
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<JobRow>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<KeyNames> keysProperty() {
        return keys.getReadOnlyProperty();
    }

    ObjectProperty<TaskState<JobsReader.Read>> readingProperty() {
        return reading;
    }
}
