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

/// Has a paused job go on where it was; one that failed is taken up again.
public final class ResumeJob extends UseCase<JobId, JobSnapshot> {
    private final JobRunner runner;

    public ResumeJob(Door door, JobRunner runner) {
        super(door);
        this.runner = runner;
    }

    @Override
    protected List<Permission> permissions(JobId job) {
        return List.of(Permission.onJob("strongroom:ResumeJob", job));
    }

    @Override
    protected JobSnapshot perform(Call call, JobId job) throws EngineException {
        JobSnapshot queued = runner.move(job, JobState::mayResume, JobState.QUEUED, call.entry(event(), "job/" + job));
        runner.wake();
        return queued;
    }
}
