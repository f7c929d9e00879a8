package io.strongroom.engine.usecase.job;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.JobId;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.model.JobState;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.reencrypt.JobRunner;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.UseCase;
import java.util.List;

/// Stops a job for good; what it did stays. Once this returns, it changes nothing more.
public final class CancelJob extends UseCase<JobId, JobSnapshot> {
    private final JobRunner runner;

    public CancelJob(Door door, JobRunner runner) {
        super(door);
        this.runner = runner;
    }

    @Override
    protected List<Permission> permissions(JobId job) {
        return List.of(Permission.onJob("strongroom:CancelJob", job));
    }

    @Override
    protected JobSnapshot perform(Call call, JobId job) throws EngineException {
        return runner.move(job, JobState::mayCancel, JobState.STOPPED, call.entry(event(), "job/" + job));
    }
}
