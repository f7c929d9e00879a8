package io.strongroom.engine.usecase.bucket;

import io.strongroom.engine.meta.BucketRow;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.model.BucketEntry;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.UseCase;
import java.util.List;

/// Takes a bucket's mirror origins away, however many rules there are. What was fetched stays.
public final class DeleteBucketMirror extends UseCase<BucketName, BucketEntry> {
    private final Database database;

    public DeleteBucketMirror(Door door, Database database) {
        super(door);
        this.database = database;
    }

    @Override
    protected List<Permission> permissions(BucketName bucket) {
        return List.of(Permission.onBucket("oss:DeleteBucketWebsite", bucket));
    }

    @Override
    protected BucketEntry perform(Call call, BucketName bucket) throws EngineException {
        return database.write(call.entry(event(), bucket.value()), tx -> {
            BucketRow row = tx.buckets().get(bucket);
            BucketEntry old = row.entry();
            BucketEntry entry = old.withMirrors(List.of());
            tx.buckets().update(new BucketRow(row.id(), entry));
            return entry;
        });
    }
}
