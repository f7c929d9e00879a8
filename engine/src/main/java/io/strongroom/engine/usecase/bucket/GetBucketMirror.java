package io.strongroom.engine.usecase.bucket;

import io.strongroom.engine.meta.Database;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.MirrorOrigin;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.Reading;
import java.util.List;

/// Tells where a bucket fetches missing objects of any name from; [Problem.NoMirror] when nowhere.
public final class GetBucketMirror extends Reading<BucketName, MirrorOrigin> {
    private final Database database;

    public GetBucketMirror(Door door, Database database) {
        super(door);
        this.database = database;
    }

    @Override
    protected List<Permission> permissions(BucketName bucket) {
        return List.of(Permission.onBucket("oss:GetBucketWebsite", bucket));
    }

    @Override
    protected MirrorOrigin read(Call call, BucketName bucket) throws EngineException {
        return database.read(tables -> tables.buckets().get(bucket))
                .entry()
                .mirror()
                .orElseThrow(() -> new EngineException(new Problem.NoMirror(bucket)));
    }
}
