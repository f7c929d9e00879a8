package io.strongroom.app.console.object;

import io.strongroom.app.console.Failure;
import io.strongroom.app.console.TaskState;
import io.strongroom.app.console.Tasks;
import io.strongroom.engine.Engine;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// Makes listings out of queries, off the application thread; only the newest query counts.
///
/// Old rows stay until new ones have come. Used on the application thread.
public final class ListingLoader {
    /// The rows of the table.
    ///
    /// @param folders how many rows at the top are folders
    public record Listing(
            ObjectQuery query, BucketView bucket, PagedRows<ObjectRow, ObjectPages.Begin> rows, int folders) {}

    private final Engine engine;
    private final Tasks tasks;
    private final ReadOnlyObjectWrapper<Optional<Listing>> listing = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Failure>> failure = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<TaskState<BucketView>> reading = new SimpleObjectProperty<>(new TaskState.Idle<>());
    private final BooleanBinding loading;
    private long generation;
    private long shown;

    ListingLoader(Engine engine, Tasks tasks) {
        this.engine = engine;
        this.tasks = tasks;
        loading = Bindings.createBooleanBinding(() -> reading.get().running(), reading);
    }

    /// Shows nothing; what is still being read is dropped.
    void clear() {
        generation++;
        listing.set(Optional.empty());
        failure.set(Optional.empty());
    }

    /// Drops the rows, as they are of another place.
    void leave() {
        listing.set(Optional.empty());
    }

    /// Reads what `query` finds. The rows of the same query before are read anew from row `top` on.
    void load(ObjectQuery query, int top) {
        long mine = ++generation;
        SimpleObjectProperty<TaskState<BucketView>> course = new SimpleObjectProperty<>(new TaskState.Idle<>());
        course.subscribe(state -> {
            if (mine == generation) {
                take(query, top, state);
            }
        });
        tasks.run(course, _ -> BucketView.read(engine, query.location().bucket()));
    }

    private void take(ObjectQuery query, int top, TaskState<BucketView> state) {
        switch (state) {
            case TaskState.Done<BucketView>(BucketView bucket) -> begin(query, top, bucket);
            case TaskState.Failed<BucketView>(Failure reason) -> fail(state, reason);
            default -> reading.set(state);
        }
    }

    private void begin(ObjectQuery query, int top, BucketView bucket) {
        long mine = generation;
        PagedRows<ObjectRow, ObjectPages.Begin> rows = before(query)
                .map(same -> same.rows().anew(top))
                .orElseGet(() -> new PagedRows<>(tasks, new ObjectPages(engine, query), ObjectRow.ABSENT));
        rows.stateProperty().subscribe(state -> {
            if (mine == generation && state instanceof TaskState.Failed<Integer>(Failure reason)) {
                fail(new TaskState.Failed<>(reason), reason);
            } else if (mine == generation && mine != shown && state instanceof TaskState.Done<Integer>) {
                shown = mine;
                failure.set(Optional.empty());
                listing.set(Optional.of(new Listing(query, bucket, rows, folders(query, rows))));
                reading.set(new TaskState.Done<>(bucket));
            }
        });
        rows.begin();
    }

    // Of a list that is read anew from its middle the top is not in memory: it has as many as before.
    private int folders(ObjectQuery query, List<ObjectRow> rows) {
        if (!rows.isEmpty() && rows.getFirst() instanceof ObjectRow.Absent) {
            return before(query).map(Listing::folders).orElse(0);
        }
        return (int) rows.stream().takeWhile(ObjectRow.Folder.class::isInstance).count();
    }

    private Optional<Listing> before(ObjectQuery query) {
        return listing.get().filter(now -> now.query().equals(query));
    }

    private void fail(TaskState<BucketView> state, Failure reason) {
        listing.set(Optional.empty());
        failure.set(Optional.of(reason));
        reading.set(state);
    }

    ReadOnlyObjectProperty<Optional<Listing>> listingProperty() {
        return listing.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Failure>> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    BooleanBinding loadingProperty() {
        return loading;
    }
}
