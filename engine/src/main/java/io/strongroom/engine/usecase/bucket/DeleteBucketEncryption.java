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
import java.util.Optional;

/// Takes a bucket's default encryption away; without one nothing happens. What is stored stays
/// as it is.
public final class DeleteBucketEncryption extends UseCase<BucketName, BucketEntry> {
    private final Database database;

    public DeleteBucketEncryption(Door door, Database database) {
        super(door);
        this.database = database;
    }

    @Override
    protected List<Permission> permissions(BucketName bucket) {
        return List.of(Permission.onBucket("oss:DeleteBucketEncryption", bucket));
    }

    @Override
    protected BucketEntry perform(Call call, BucketName bucket) throws EngineException {
        return database.write(call.entry(event(), bucket.value()), tx -> {
            BucketRow row = tx.buckets().get(bucket);
            BucketEntry old = row.entry();
            BucketEntry entry = old.withDefault(Optional.empty());
            tx.buckets().update(new BucketRow(row.id(), entry));
            return entry;
        });
    }
}
