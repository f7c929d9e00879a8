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
import io.strongroom.engine.usecase.UseCase;
import java.util.List;

/// Has a job run in this process also where the store was opened to leave jobs alone, and from then on all others that
/// wait, until the store is sealed. For who has started a job and waits for its end.
public final class RunJobs extends UseCase<JobId, JobSnapshot> {
    private final Database database;
    private final JobRunner runner;

    public RunJobs(Door door, Database database, JobRunner runner) {
        super(door);
        this.database = database;
        this.runner = runner;
    }

    @Override
    protected List<Permission> permissions(JobId job) {
        return List.of(Permission.onJob("strongroom:RunJobs", job));
    }

    /// The job as it was a moment before.
    @Override
    protected JobSnapshot perform(Call call, JobId job) throws EngineException {
        JobSnapshot before = database.read(tables -> JobStages.get(tables, job).snapshot());
        database.record(call.entry(event(), permissions(job).getFirst().resource()));
        runner.runFromNowOn();
        return before;
    }
}
