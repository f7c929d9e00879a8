package io.strongroom.app.console.endpoint;

import io.strongroom.app.console.Failure;
import io.strongroom.app.console.TaskState;
import io.strongroom.app.console.Tasks;
import io.strongroom.engine.Engine;
import io.strongroom.engine.model.AccessKeyEntry;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.Caller;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.UserEntry;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.access.ListUsers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// Everybody's access keys. Used on the application thread.
final class EndpointKeys {
    private final Engine engine;
    private final Tasks tasks;
    private final ReadOnlyObjectWrapper<Optional<Seen>> seen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Failure>> failure = new ReadOnlyObjectWrapper<>(Optional.empty());
    private long asked;

    /// @param owners who can have keys, the account owner first
    /// @param keys of the account owner, then of users by name
    record Seen(List<Caller> owners, List<AccessKeyEntry> keys) {
        Seen {
            owners = List.copyOf(owners);
            keys = List.copyOf(keys);
        }
    }

    EndpointKeys(Engine engine, Tasks tasks) {
        this.engine = engine;
        this.tasks = tasks;
    }

    /// Reads them anew; only the newest reading counts.
    void refresh() {
        long mine = ++asked;
        SimpleObjectProperty<TaskState<Seen>> course = new SimpleObjectProperty<>(new TaskState.Idle<>());
        course.subscribe(state -> {
            if (mine == asked && state instanceof TaskState.Done<Seen>(Seen now)) {
                failure.set(Optional.empty());
                seen.set(Optional.of(now));
            } else if (mine == asked && state instanceof TaskState.Failed<Seen>(Failure why)) {
                seen.set(Optional.empty());
                failure.set(Optional.of(why));
            }
        });
        tasks.run(course, _ -> read());
    }

    private Seen read() throws EngineException {
        Call call = engine.call(CallOrigin.CONSOLE);
        List<Caller> owners = new ArrayList<>(List.of(Caller.ROOT));
        List<AccessKeyEntry> keys = new ArrayList<>(engine.users().listKeys().run(call, Caller.ROOT));
        for (UserEntry user : engine.users().list().run(call, new ListUsers.Request())) {
            owners.add(user.name().caller());
            keys.addAll(user.keys());
        }
        return new Seen(owners, keys);
    }

    /// Empty before the first reading has ended, and where it was refused.
    ReadOnlyObjectProperty<Optional<Seen>> seenProperty() {
        return seen.getReadOnlyProperty();
    }

    /// Why nothing can be shown.
    ReadOnlyObjectProperty<Optional<Failure>> failureProperty() {
        return failure.getReadOnlyProperty();
    }
}
