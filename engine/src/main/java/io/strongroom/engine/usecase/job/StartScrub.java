package io.strongroom.engine.usecase.job;

import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.HistoryScope;
import io.strongroom.engine.model.JobLimits;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.reencrypt.ScrubStart;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.UseCase;
import java.util.ArrayList;
import java.util.List;

/// Starts the job that reads every object of a scope and tells which are damaged, which are missing,
/// and of which the key cannot be used; what it finds are failures of the job. Over the whole store it
/// also looks at running uploads, at what is kept for undoing jobs, at files without a row and rows
/// without an owner, at the codes of rows, and at the counters. Changes nothing but the time at which
/// each object was last found whole.
///
/// The job runs where the store is open for running jobs.
public final class StartScrub extends UseCase<StartScrub.Request, JobSnapshot> {
    private final ScrubStart start;

    public StartScrub(Door door, ScrubStart start) {
        super(door);
        this.start = start;
    }

    /// What is read, and how fast.
    public record Request(HistoryScope scope, JobLimits limits) {}

    @Override
    protected List<Permission> permissions(Request request) {
        List<Permission> permissions = new ArrayList<>();
        permissions.add(Permission.onStore("strongroom:StartScrub"));
        for (BucketName bucket : request.scope().buckets()) {
            permissions.add(Permission.onObjects(
                    "oss:GetObject", bucket, request.scope().prefix()));
        }
        if (request.scope().buckets().isEmpty()) {
            permissions.add(Permission.onService("oss:GetObject"));
        }
        return permissions;
    }

    @Override
    protected JobSnapshot perform(Call call, Request request) throws EngineException {
        return start.start(call.entry(event(), "scrub"), request.scope(), request.limits());
    }
}
