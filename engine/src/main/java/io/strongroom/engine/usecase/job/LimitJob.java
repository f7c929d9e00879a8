package io.strongroom.engine.usecase.job;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.JobId;
import io.strongroom.engine.model.JobLimits;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.reencrypt.JobRunner;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.UseCase;
import java.util.List;

/// Sets how fast a job that copies content may work, from now on and across restarts.
public final class LimitJob extends UseCase<LimitJob.Request, JobSnapshot> {
    private final JobRunner runner;

    public LimitJob(Door door, JobRunner runner) {
        super(door);
        this.runner = runner;
    }

    /// Which job, and how fast.
    public record Request(JobId job, JobLimits limits) {}

    @Override
    protected List<Permission> permissions(Request request) {
        return List.of(Permission.onJob("strongroom:LimitJob", request.job()));
    }

    @Override
    protected JobSnapshot perform(Call call, Request request) throws EngineException {
        return runner.limit(request.job(), request.limits(), call.entry(event(), "job/" + request.job()));
    }
}
