package io.strongroom.engine.usecase.job;

import io.strongroom.engine.meta.Database;
import io.strongroom.engine.meta.JobRow;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.JobId;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.reencrypt.JobRunner;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.Reading;
import java.util.List;
import java.util.Optional;

/// Lists jobs, newest first, page by page.
public final class ListJobs extends Reading<ListJobs.Request, List<JobSnapshot>> {
    /// Most jobs of one page.
    public static final int MAX_ROWS = 1000;

    private final Database database;
    private final JobRunner runner;

    public ListJobs(Door door, Database database, JobRunner runner) {
        super(door);
        this.database = database;
        this.runner = runner;
    }

    /// @param before only jobs older than this one
    public record Request(Optional<JobId> before, int limit) {
        public Request {
            if (limit < 1 || limit > MAX_ROWS) {
                throw new IllegalArgumentException("1 to " + MAX_ROWS + " rows, not " + limit);
            }
        }

        /// The newest jobs.
        public static Request newest(int limit) {
            return new Request(Optional.empty(), limit);
        }
    }

    @Override
    protected List<Permission> permissions(Request request) {
        return List.of(Permission.onStore("strongroom:ListJobs"));
    }

    @Override
    protected List<JobSnapshot> read(Call call, Request request) throws EngineException {
        long before = request.before().map(JobId::value).orElse(Long.MAX_VALUE);
        return database.read(tables -> tables.jobs().list(before, request.limit()).stream()
                .map(JobRow::snapshot)
                .map(runner::live)
                .toList());
    }
}
