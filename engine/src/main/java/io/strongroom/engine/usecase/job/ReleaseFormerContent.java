package io.strongroom.engine.usecase.job;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.JobId;
import io.strongroom.engine.model.JobUndo;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.reencrypt.UndoStart;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.UseCase;
import java.util.List;

/// Gives up what is kept for undoing a job; its files go soon. The job cannot be undone any more.
public final class ReleaseFormerContent extends UseCase<JobId, JobUndo> {
    private final UndoStart undo;

    public ReleaseFormerContent(Door door, UndoStart undo) {
        super(door);
        this.undo = undo;
    }

    @Override
    protected List<Permission> permissions(JobId job) {
        return List.of(Permission.onJob("strongroom:UndoJob", job));
    }

    @Override
    protected JobUndo perform(Call call, JobId job) throws EngineException {
        return undo.release(call.entry(event(), "job/" + job), job);
    }
}
