package io.strongroom.engine.usecase.job;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.JobId;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.reencrypt.UndoStart;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.UseCase;
import java.util.List;

/// Starts the job that puts back, byte by byte, what a job replaced and kept. An object that has other
/// content since is left alone and reported; the object itself, its name and its metadata stay as
/// they are. The job runs where the store is open for running jobs.
public final class UndoJob extends UseCase<JobId, JobSnapshot> {
    private final UndoStart undo;

    public UndoJob(Door door, UndoStart undo) {
        super(door);
        this.undo = undo;
    }

    @Override
    protected List<Permission> permissions(JobId job) {
        return List.of(Permission.onJob("strongroom:UndoJob", job));
    }

    @Override
    protected JobSnapshot perform(Call call, JobId job) throws EngineException {
        return undo.start(call.entry(event(), "job/" + job), job);
    }
}
