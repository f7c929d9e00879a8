package io.strongroom.engine.usecase.bucket;

import io.strongroom.engine.meta.Database;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.Versioning;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.Reading;
import java.util.List;

/// Tells whether a bucket keeps what is replaced and deleted.
public final class GetBucketVersioning extends Reading<BucketName, Versioning> {
    private final Database database;

    public GetBucketVersioning(Door door, Database database) {
        super(door);
        this.database = database;
    }

    @Override
    protected List<Permission> permissions(BucketName bucket) {
        return List.of(Permission.onBucket("oss:GetBucketVersioning", bucket));
    }

    @Override
    protected Versioning read(Call call, BucketName bucket) throws EngineException {
        return database.read(tables -> tables.buckets().get(bucket)).entry().versioning();
    }
}
