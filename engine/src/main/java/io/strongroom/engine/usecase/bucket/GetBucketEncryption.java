package io.strongroom.engine.usecase.bucket;

import io.strongroom.engine.meta.Database;
import io.strongroom.engine.model.BucketEntry.BucketDefault;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.Reading;
import java.util.List;

/// Tells a bucket's default encryption; [Problem.NoEncryptionRule] when there is none.
public final class GetBucketEncryption extends Reading<BucketName, BucketDefault> {
    private final Database database;

    public GetBucketEncryption(Door door, Database database) {
        super(door);
        this.database = database;
    }

    @Override
    protected List<Permission> permissions(BucketName bucket) {
        return List.of(Permission.onBucket("oss:GetBucketEncryption", bucket));
    }

    @Override
    protected BucketDefault read(Call call, BucketName bucket) throws EngineException {
        return database.read(tables -> tables.buckets().get(bucket))
                .entry()
                .defaultEncryption()
                .orElseThrow(() -> new EngineException(new Problem.NoEncryptionRule(bucket)));
    }
}
