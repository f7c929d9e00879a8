package io.strongroom.app.console.access;

import io.strongroom.app.console.Failure;
import io.strongroom.app.console.TaskState;
import io.strongroom.app.console.Tasks;
import io.strongroom.engine.Engine;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.PolicyEntry;
import io.strongroom.engine.model.UserEntry;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.access.ListPolicies;
import io.strongroom.engine.usecase.access.ListUsers;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// Users and policies as they are. Used on the application thread.
public final class AccessViewModel {
    /// What was read.
    public record Seen(List<UserEntry> users, List<PolicyEntry> policies) {
        public Seen {
            users = List.copyOf(users);
            policies = List.copyOf(policies);
        }
    }

    private final Engine engine;
    private final Tasks tasks;
    private final ReadOnlyObjectWrapper<Optional<Seen>> seen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Failure>> failure = new ReadOnlyObjectWrapper<>(Optional.empty());
    private long asked;

    public AccessViewModel(Engine engine, Tasks tasks) {
        this.engine = engine;
        this.tasks = tasks;
    }

    /// Reads everything anew; only the newest reading counts.
    public void refresh() {
        long mine = ++asked;
        SimpleObjectProperty<TaskState<Seen>> course = new SimpleObjectProperty<>(new TaskState.Idle<>());
        course.subscribe(state -> {
            if (mine == asked && state instanceof TaskState.Done<Seen>(Seen now)) {
                show(now);
            } else if (mine == asked && state instanceof TaskState.Failed<Seen>(Failure why)) {
                failure.set(Optional.of(why));
            }
        });
        tasks.run(
                course,
                _ -> new Seen(
                        engine.users().list().run(call(), new ListUsers.Request()),
                        engine.policies().list().run(call(), new ListPolicies.Request())));
    }

    /// What was read is shown from now on.
    void show(Seen now) {
        failure.set(Optional.empty());
        seen.set(Optional.of(now));
    }

    private Call call() {
        return engine.call(CallOrigin.CONSOLE);
    }

    /// Empty before the first reading has ended.
    public ReadOnlyObjectProperty<Optional<Seen>> seenProperty() {
        return seen.getReadOnlyProperty();
    }

    /// Why nothing newer can be shown.
    public ReadOnlyObjectProperty<Optional<Failure>> failureProperty() {
        return failure.getReadOnlyProperty();
    }
}
