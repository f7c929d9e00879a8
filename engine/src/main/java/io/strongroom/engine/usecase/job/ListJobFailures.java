package io.strongroom.engine.usecase.job;

import io.strongroom.engine.meta.Database;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.JobFailure;
import io.strongroom.engine.model.JobId;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.reencrypt.JobStages;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.Reading;
import java.util.List;

/// Lists what a job could not do, in the order in which it happened, page by page.
public final class ListJobFailures extends Reading<ListJobFailures.Request, List<JobFailure>> {
    /// Most rows of one page.
    public static final int MAX_ROWS = 1000;

    private final Database database;

    public ListJobFailures(Door door, Database database) {
        super(door);
        this.database = database;
    }

    /// @param after only failures with higher numbers; 0 for all
    public record Request(JobId job, long after, int limit) {
        public Request {
            if (limit < 1 || limit > MAX_ROWS) {
                throw new IllegalArgumentException("1 to " + MAX_ROWS + " rows, not " + limit);
            }
        }

        /// The first failures of a job.
        public static Request of(JobId job) {
            return new Request(job, 0, MAX_ROWS);
        }
    }

    @Override
    protected List<Permission> permissions(Request request) {
        return List.of(Permission.onJob("strongroom:GetJob", request.job()));
    }

    @Override
    protected List<JobFailure> read(Call call, Request request) throws EngineException {
        return database.read(tables -> {
            JobStages.get(tables, request.job());
            return tables.jobItems().failures(request.job(), request.after(), request.limit());
        });
    }
}
