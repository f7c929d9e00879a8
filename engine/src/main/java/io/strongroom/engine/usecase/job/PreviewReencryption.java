package io.strongroom.engine.usecase.job;

import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.HistoryPlan;
import io.strongroom.engine.model.HistoryScope;
import io.strongroom.engine.model.HistoryTarget;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.reencrypt.HistoryStart;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.Reading;
import java.util.ArrayList;
import java.util.List;

/// Tells what [StartReencryption] would do: how many objects and bytes of which bucket become what,
/// what is left alone and why, and the first of the objects. Writes nothing.
///
/// The answer is the plan itself; a job that is started from it does just this, however much time has
/// passed, and tells what changed meanwhile.
public final class PreviewReencryption extends Reading<PreviewReencryption.Request, HistoryPlan> {
    private final HistoryStart start;

    public PreviewReencryption(Door door, HistoryStart start) {
        super(door);
        this.start = start;
    }

    /// What is to be brought to what.
    public record Request(HistoryScope scope, HistoryTarget target) {}

    @Override
    protected List<Permission> permissions(Request request) {
        List<Permission> permissions = new ArrayList<>();
        permissions.add(Permission.onStore("strongroom:PreviewJob"));
        for (BucketName bucket : request.scope().buckets()) {
            permissions.add(Permission.onBucket("oss:ListObjects", bucket));
        }
        if (request.scope().buckets().isEmpty()) {
            permissions.add(Permission.onService("oss:ListBuckets"));
            permissions.add(Permission.onService("oss:ListObjects"));
        }
        return permissions;
    }

    @Override
    protected HistoryPlan read(Call call, Request request) throws EngineException {
        return start.plan(request.scope(), request.target());
    }
}
