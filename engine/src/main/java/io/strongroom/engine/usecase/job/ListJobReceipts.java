package io.strongroom.engine.usecase.job;

import io.strongroom.engine.meta.Database;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.JobId;
import io.strongroom.engine.model.JobReceipt;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.reencrypt.JobStages;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.Reading;
import java.util.List;

/// Lists what a job made of single objects, in the order in which it happened, page by page. Of jobs
/// that wrap data keys anew only what failed is known one by one.
public final class ListJobReceipts extends Reading<ListJobReceipts.Request, List<JobReceipt>> {
    /// Most rows of one page.
    public static final int MAX_ROWS = 1000;

    private final Database database;

    public ListJobReceipts(Door door, Database database) {
        super(door);
        this.database = database;
    }

    /// @param after only receipts with higher numbers; 0 for all
    public record Request(JobId job, long after) {}

    @Override
    protected List<Permission> permissions(Request request) {
        return List.of(Permission.onJob("strongroom:GetJob", request.job()));
    }

    @Override
    protected List<JobReceipt> read(Call call, Request request) throws EngineException {
        return database.read(tables -> {
            JobStages.get(tables, request.job());
            return tables.jobItems().receipts(request.job(), request.after(), MAX_ROWS);
        });
    }
}
