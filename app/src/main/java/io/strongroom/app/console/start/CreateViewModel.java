package io.strongroom.app.console.start;

import io.strongroom.app.console.KnownStore;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.OpenedStore;
import io.strongroom.app.console.StoreDoor;
import io.strongroom.app.console.TaskState;
import io.strongroom.app.console.Tasks;
import io.strongroom.app.console.demo.DemoStore;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.StoreSecret;
import io.strongroom.engine.usecase.Cancellation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableStringValue;

/// Makes the store of the first run and fills it, in the background.
final class CreateViewModel {
    private final Tasks tasks;
    private final StoreDoor door;
    private final ObjectProperty<TaskState<OpenedStore>> state = new SimpleObjectProperty<>(new TaskState.Idle<>());
    private Cancellation stop = new Cancellation();

    CreateViewModel(Tasks tasks, StoreDoor door) {
        this.tasks = tasks;
        this.door = door;
    }

    /// `Running` below zero while the store is made, then the share of the demo data that is in.
    ObjectProperty<TaskState<OpenedStore>> stateProperty() {
        return state;
    }

    /// What is being done at the moment.
    ObservableStringValue workText(Messages messages) {
        return messages.derived(
                () -> state.get() instanceof TaskState.Running<OpenedStore>(double progress) && progress >= 0
                        ? messages.text("start.ready.filling", Math.round(progress * 100))
                        : messages.text("start.ready.making"),
                state);
    }

    /// Makes the store. The draft's secrets stay the draft's.
    void create(NewStore draft) {
        stop = new Cancellation();
        Cancellation mine = stop;
        tasks.run(state, progress -> create(draft, mine, progress::report));
    }

    /// Stops the demo data where it is; the store is made all the same.
    void stopDemo() {
        stop.request();
    }

    private OpenedStore create(NewStore draft, Cancellation mine, DoubleConsumer progress)
            throws EngineException, IOException {
        List<StoreSecret> secrets = new ArrayList<>();
        draft.passphrase().ifPresent(secrets::add);
        draft.recoveryKey().ifPresent(secrets::add);
        OpenedStore store = OpenedStore.create(draft.folder(), secrets, door);
        try {
            if (draft.content() == KnownStore.Content.DEMO) {
                fill(draft, store, mine, progress);
            }
            return store;
        } catch (EngineException | IOException | RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private static void fill(NewStore draft, OpenedStore store, Cancellation mine, DoubleConsumer progress)
            throws EngineException, IOException {
        String beside = draft.folder().getFileName() + "-mirror-origin";
        try {
            new DemoStore(store.engine(), draft.folder().resolveSibling(beside), mine, progress).fill();
        } catch (EngineException e) {
            if (!(e.problem() instanceof Problem.Cancelled)) {
                throw e;
            }
        }
    }
}
