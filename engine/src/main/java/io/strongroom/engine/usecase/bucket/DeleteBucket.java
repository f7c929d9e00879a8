package io.strongroom.engine.usecase.bucket;

import io.strongroom.engine.meta.BucketRow;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.meta.Tx;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.Usage;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.UseCase;
import java.util.List;
import java.util.Optional;

/// Removes an empty bucket. One that holds objects or running uploads stays.
public final class DeleteBucket extends UseCase<BucketName, BucketName> {
    private final Database database;

    public DeleteBucket(Door door, Database database) {
        super(door);
        this.database = database;
    }

    @Override
    protected List<Permission> permissions(BucketName bucket) {
        return List.of(Permission.onBucket("oss:DeleteBucket", bucket));
    }

    @Override
    protected BucketName perform(Call call, BucketName bucket) throws EngineException {
        return database.write(call.entry(event(), bucket.value()), tx -> {
            BucketRow row = tx.buckets().get(bucket);
            refuseContent(tx, row);
            tx.buckets().delete(row);
            return bucket;
        });
    }

    private static void refuseContent(Tx tx, BucketRow row) throws EngineException {
        long uploads = tx.uploads().count(row.id());
        if (uploads > 0 || !tx.objects().isEmpty(row.id())) {
            BucketName bucket = row.entry().name();
            long objects = tx.counters().list(Optional.of(bucket)).stream()
                    .mapToLong(Usage::objects)
                    .sum();
            throw new EngineException(new Problem.BucketNotEmpty(bucket, objects, uploads));
        }
    }
}
