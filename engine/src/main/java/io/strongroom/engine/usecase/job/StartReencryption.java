package io.strongroom.engine.usecase.job;

import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.HistoryPlan;
import io.strongroom.engine.model.HistoryTarget;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.reencrypt.HistoryStart;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.UseCase;
import java.util.ArrayList;
import java.util.List;

/// Starts the job that a plan describes: each of its object versions gets a new data key and new
/// content in its place, under the same name, with the same ETag, checksums, metadata and last
/// modification. What was changed or removed since the plan was made is not overwritten.
///
/// The job runs where the store is open for running jobs.
public final class StartReencryption extends UseCase<HistoryPlan, JobSnapshot> {
    private final HistoryStart start;

    public StartReencryption(Door door, HistoryStart start) {
        super(door);
        this.start = start;
    }

    @Override
    protected List<Permission> permissions(HistoryPlan plan) {
        List<Permission> permissions = new ArrayList<>();
        permissions.add(Permission.onStore("strongroom:StartJob"));
        for (String action : List.of("oss:GetObject", "oss:PutObject")) {
            for (BucketName bucket : plan.scope().buckets()) {
                permissions.add(
                        Permission.onObjects(action, bucket, plan.scope().prefix()));
            }
            if (plan.scope().buckets().isEmpty()) {
                permissions.add(Permission.onService(action));
            }
        }
        if (plan.target()
                instanceof HistoryTarget.Rule(EncryptionRule.Kms(EncryptionRule.KeyChoice.Named(String name), var _))) {
            permissions.add(Permission.onNamedKey("kms:GenerateDataKey", name));
        }
        return permissions;
    }

    @Override
    protected JobSnapshot perform(Call call, HistoryPlan plan) throws EngineException {
        return start.start(call.entry(event(), "history"), plan);
    }
}
