package io.strongroom.engine.usecase.job;

import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.reencrypt.JobRunner;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.Reading;
import java.util.List;
import java.util.function.Consumer;

/// Tells a listener of every job that comes forward or changes its state, until the watch is
/// closed. The listener is called from working threads, often; it must be quick.
public final class WatchJobs extends Reading<Consumer<JobSnapshot>, WatchJobs.Watch> {
    private final JobRunner runner;

    public WatchJobs(Door door, JobRunner runner) {
        super(door);
        this.runner = runner;
    }

    /// Ends watching when it is closed.
    @FunctionalInterface
    public interface Watch extends AutoCloseable {
        @Override
        void close();
    }

    @Override
    protected List<Permission> permissions(Consumer<JobSnapshot> listener) {
        return List.of(Permission.onStore("strongroom:ListJobs"));
    }

    @Override
    protected Watch read(Call call, Consumer<JobSnapshot> listener) {
        runner.watch(listener);
        return () -> runner.unwatch(listener);
    }
}
