package io.strongroom.app.console.audit;

import io.strongroom.app.console.Failure;
import io.strongroom.app.console.TaskEnd;
import io.strongroom.app.console.TaskState;
import io.strongroom.app.console.Tasks;
import io.strongroom.engine.Engine;
import io.strongroom.engine.model.AuditFilter;
import io.strongroom.engine.model.AuditLine;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.usecase.audit.WatchAudit;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// Puts new records on top of those that are shown, while that is wanted. It stops when the trail may not be read any
/// more. Used on the application thread.
final class AuditFollower {
    private final Engine engine;
    private final Tasks tasks;
    private final AuditViewModel viewModel;
    private final BooleanProperty wanted = new SimpleBooleanProperty();
    private Optional<WatchAudit.Watch> watch = Optional.empty();
    private long watched;
    private boolean looking;

    AuditFollower(Engine engine, Tasks tasks, AuditViewModel viewModel) {
        this.engine = engine;
        this.tasks = tasks;
        this.viewModel = viewModel;
    }

    /// What was looked for and what there was.
    private record Look(WatchAudit.Watch watch, List<AuditLine> fresh) {}

    BooleanProperty wantedProperty() {
        return wanted;
    }

    /// Looks once, unless a look is under way.
    void look() {
        if (!wanted.get() || looking || viewModel.shownProperty().get() == AuditViewModel.Shown.NOTHING_YET) {
            return;
        }
        looking = true;
        long asked = viewModel.asked();
        Optional<WatchAudit.Watch> same = watch.filter(_ -> watched == asked);
        AuditFilter filter = viewModel.criteria().filter();
        long newest =
                viewModel.lines().isEmpty() ? 0 : viewModel.lines().getFirst().seq();
        ObjectProperty<TaskState<Look>> state = new SimpleObjectProperty<>(new TaskState.Idle<>());
        tasks.run(state, _ -> {
            WatchAudit.Watch now =
                    same.isPresent() ? same.get() : engine.audit().watch().run(engine.call(CallOrigin.CONSOLE), filter);
            return new Look(now, now.after(newest, AuditViewModel.PAGE));
        });
        TaskEnd.of(state, end -> {
            looking = false;
            if (end instanceof TaskState.Done<Look>(Look look) && viewModel.asked() == asked) {
                watch = Optional.of(look.watch());
                watched = asked;
                take(look.fresh());
            } else if (end instanceof TaskState.Failed<Look>(Failure why)) {
                wanted.set(false);
                viewModel.fail(why);
            }
        });
    }

    private void take(List<AuditLine> fresh) {
        if (!fresh.isEmpty()) {
            viewModel.put(fresh, fresh.size() < AuditViewModel.PAGE);
        }
    }
}
