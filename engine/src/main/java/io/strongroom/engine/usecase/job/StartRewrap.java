package io.strongroom.engine.usecase.job;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.model.JobSpec;
import io.strongroom.engine.model.KeyScope;
import io.strongroom.engine.model.RewrapTarget;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.reencrypt.JobStart;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.UseCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Starts a job that wraps data keys by another version or key: what is under a key, or under one
/// version of it, or what one bucket holds of that. Content is not touched.
///
/// Answers with the frozen plan; the job runs where the store is open for running jobs.
public final class StartRewrap extends UseCase<StartRewrap.Request, JobSnapshot> {
    private final JobStart start;

    public StartRewrap(Door door, JobStart start) {
        super(door);
        this.start = start;
    }

    /// What to wrap anew, and by what.
    public record Request(KeyScope scope, RewrapTarget target) {}

    @Override
    protected List<Permission> permissions(Request request) {
        List<Permission> permissions = new ArrayList<>();
        permissions.add(Permission.onKey("kms:ReEncryptFrom", request.scope().key()));
        permissions.add(Permission.onStore("strongroom:StartJob"));
        if (request.target() instanceof RewrapTarget.Key(var key)) {
            permissions.add(Permission.onKey("kms:ReEncryptTo", key));
        }
        return permissions;
    }

    @Override
    protected JobSnapshot perform(Call call, Request request) throws EngineException {
        String key = request.scope().key().toString();
        JobSpec.OverKey spec = new JobSpec.Rewrap(request.scope(), request.target(), Optional.empty());
        return start.start(call.entry(event(), key), spec);
    }
}
