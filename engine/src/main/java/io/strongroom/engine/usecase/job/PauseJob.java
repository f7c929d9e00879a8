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

/// Has a job pause after the batch it is at; once this returns, it changes nothing more.
public final class PauseJob extends UseCase<JobId, JobSnapshot> {
    private final JobRunner runner;

    public PauseJob(Door door, JobRunner runner) {
        super(door);
        this.runner = runner;
    }

    @Override
    protected List<Permission> permissions(JobId job) {
        return List.of(Permission.onJob("strongroom:PauseJob", job));
    }

    @Override
    protected JobSnapshot perform(Call call, JobId job) throws EngineException {
        return runner.move(job, JobState::mayPause, JobState.PAUSED, call.entry(event(), "job/" + job));
    }
}
