package io.strongroom.engine.usecase.bucket;

import io.strongroom.engine.meta.Database;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.CannedAcl;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.Reading;
import java.util.List;

/// Tells the ACL of a bucket.
public final class GetBucketAcl extends Reading<BucketName, CannedAcl> {
    private final Database database;

    public GetBucketAcl(Door door, Database database) {
        super(door);
        this.database = database;
    }

    @Override
    protected List<Permission> permissions(BucketName bucket) {
        return List.of(Permission.onBucket("oss:GetBucketAcl", bucket));
    }

    @Override
    protected CannedAcl read(Call call, BucketName bucket) throws EngineException {
        return database.read(tables -> tables.buckets().get(bucket)).entry().acl();
    }
}
