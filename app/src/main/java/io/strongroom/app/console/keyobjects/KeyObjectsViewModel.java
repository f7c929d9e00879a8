package io.strongroom.app.console.keyobjects;

import io.strongroom.app.console.Failure;
import io.strongroom.app.console.TaskState;
import io.strongroom.app.console.Tasks;
import io.strongroom.engine.Engine;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.ObjectEntry;
import io.strongroom.engine.usecase.key.ListKeyObjects;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The objects behind a key, read a page at a time. Used on the application thread.
final class KeyObjectsViewModel {
    private static final int PAGE = 200;

    private final Engine engine;
    private final Tasks tasks;
    private final ObservableList<ObjectEntry> objects = FXCollections.observableArrayList();
    private final ObjectProperty<TaskState<ListKeyObjects.Page>> reading =
            new SimpleObjectProperty<>(new TaskState.Idle<>());
    private final ReadOnlyBooleanWrapper more = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Failure>> failure = new ReadOnlyObjectWrapper<>(Optional.empty());
    private ListKeyObjects.Request next;

    KeyObjectsViewModel(Engine engine, Tasks tasks, KeyEntry key, ObjectsPart part) {
        this.engine = engine;
        this.tasks = tasks;
        this.next =
                new ListKeyObjects.Request(key.id().toString(), part.version(), part.bucket(), Optional.empty(), PAGE);
        reading.subscribe(this::onReading);
    }

    /// Reads the next page, unless one is being read.
    void more() {
        if (!reading.get().running()) {
            ListKeyObjects.Request wanted = next;
            tasks.run(reading, _ -> engine.impact().objects().run(engine.call(CallOrigin.CONSOLE), wanted));
        }
    }

    private void onReading(TaskState<ListKeyObjects.Page> state) {
        if (state instanceof TaskState.Done<ListKeyObjects.Page>(ListKeyObjects.Page page)) {
            objects.addAll(page.objects());
            more.set(page.next().isPresent());
            next = next.after(page);
            failure.set(Optional.empty());
        } else if (state instanceof TaskState.Failed<ListKeyObjects.Page>(Failure why)) {
            failure.set(Optional.of(why));
        }
    }

    ObservableList<ObjectEntry> objects() {
        return objects;
    }

    /// Whether there are more than were read.
    ReadOnlyBooleanProperty moreProperty() {
        return more.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Failure>> failureProperty() {
        return failure.getReadOnlyProperty();
    }
}
