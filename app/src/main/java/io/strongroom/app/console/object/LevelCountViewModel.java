package io.strongroom.app.console.object;

import io.strongroom.app.console.TaskState;
import io.strongroom.app.console.Tasks;
import io.strongroom.engine.Engine;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.usecase.Cancellation;
import io.strongroom.engine.usecase.object.CountObjects;
import io.strongroom.engine.usecase.object.CountObjects.Counts;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// How many objects a query finds in the whole store, and what of them needs attention.
///
/// A new count ends the one before. Counts of the same query stay until new ones have come. Used on the application
/// thread.
public final class LevelCountViewModel {
    private final Engine engine;
    private final Tasks tasks;
    private final ReadOnlyObjectWrapper<Optional<Counts>> counts = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<ObjectQuery> counted = Optional.empty();
    private Cancellation running = new Cancellation();

    public LevelCountViewModel(Engine engine, Tasks tasks) {
        this.engine = engine;
        this.tasks = tasks;
    }

    /// Counts what `query` finds.
    public void count(ObjectQuery query) {
        stop();
        boolean same = counted.filter(before -> before.location().equals(query.location())
                        && before.wanted().equals(query.wanted()))
                .isPresent();
        if (!same) {
            counts.set(Optional.empty());
        }
        counted = Optional.of(query);
        Cancellation mine = new Cancellation();
        running = mine;
        SimpleObjectProperty<TaskState<Optional<Counts>>> course = new SimpleObjectProperty<>(new TaskState.Idle<>());
        course.subscribe(state -> {
            if (!mine.isRequested() && state instanceof TaskState.Done<Optional<Counts>>(Optional<Counts> found)) {
                counts.set(found);
            }
        });
        tasks.run(
                course,
                _ -> engine.objects()
                        .count()
                        .run(
                                engine.call(CallOrigin.CONSOLE).with(mine),
                                new CountObjects.Request(
                                        query.location().bucket(),
                                        query.location().prefix(),
                                        query.depth(),
                                        query.wanted())));
    }

    /// Forgets what was counted.
    public void clear() {
        stop();
        counted = Optional.empty();
        counts.set(Optional.empty());
    }

    /// Ends a count that nobody waits for any more.
    public void stop() {
        running.request();
    }

    /// Empty while nothing was counted.
    public ReadOnlyObjectProperty<Optional<Counts>> countsProperty() {
        return counts.getReadOnlyProperty();
    }
}
