package io.strongroom.engine.usecase.job;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.JobId;
import io.strongroom.engine.model.JobUndo;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.reencrypt.UndoStart;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.Reading;
import java.util.List;

/// Tells what of a job can be undone, and until when.
public final class ReadJobUndo extends Reading<JobId, JobUndo> {
    private final UndoStart undo;

    public ReadJobUndo(Door door, UndoStart undo) {
        super(door);
        this.undo = undo;
    }

    @Override
    protected List<Permission> permissions(JobId job) {
        return List.of(Permission.onJob("strongroom:GetJob", job));
    }

    @Override
    protected JobUndo read(Call call, JobId job) throws EngineException {
        return undo.look(job);
    }
}
