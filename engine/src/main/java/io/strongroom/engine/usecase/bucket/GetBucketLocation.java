package io.strongroom.engine.usecase.bucket;

import io.strongroom.engine.meta.Database;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.Reading;
import java.util.List;

/// Tells that a bucket is here, which is all there is to say: a store is in one place. Clients have a word for that
/// place.
public final class GetBucketLocation extends Reading<BucketName, BucketName> {
    private final Database database;

    public GetBucketLocation(Door door, Database database) {
        super(door);
        this.database = database;
    }

    @Override
    protected List<Permission> permissions(BucketName bucket) {
        return List.of(Permission.onBucket("oss:GetBucketLocation", bucket));
    }

    /// @return the bucket
    @Override
    protected BucketName read(Call call, BucketName bucket) throws EngineException {
        return database.read(tables -> tables.buckets().get(bucket)).entry().name();
    }
}
