package io.strongroom.engine.usecase.job;

import io.strongroom.engine.meta.Database;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.JobId;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.reencrypt.JobRunner;
import io.strongroom.engine.reencrypt.JobStages;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.Reading;
import java.util.List;

/// Tells what a job is to do and how far it is.
public final class GetJob extends Reading<JobId, JobSnapshot> {
    private final Database database;
    private final JobRunner runner;

    public GetJob(Door door, Database database, JobRunner runner) {
        super(door);
        this.database = database;
        this.runner = runner;
    }

    @Override
    protected List<Permission> permissions(JobId job) {
        return List.of(Permission.onJob("strongroom:GetJob", job));
    }

    @Override
    protected JobSnapshot read(Call call, JobId job) throws EngineException {
        return runner.live(database.read(tables -> JobStages.get(tables, job).snapshot()));
    }
}
