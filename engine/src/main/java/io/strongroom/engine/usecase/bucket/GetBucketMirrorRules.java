package io.strongroom.engine.usecase.bucket;

import io.strongroom.engine.meta.Database;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.MirrorRule;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.Reading;
import java.util.List;

/// Tells by which rules a bucket fetches missing objects, in their order; [Problem.NoMirror] when by none.
public final class GetBucketMirrorRules extends Reading<BucketName, List<MirrorRule>> {
    private final Database database;

    public GetBucketMirrorRules(Door door, Database database) {
        super(door);
        this.database = database;
    }

    @Override
    protected List<Permission> permissions(BucketName bucket) {
        return List.of(Permission.onBucket("oss:GetBucketWebsite", bucket));
    }

    @Override
    protected List<MirrorRule> read(Call call, BucketName bucket) throws EngineException {
        List<MirrorRule> rules =
                database.read(tables -> tables.buckets().get(bucket)).entry().mirrors();
        if (rules.isEmpty()) {
            throw new EngineException(new Problem.NoMirror(bucket));
        }
        return rules;
    }
}
