package io.strongroom.engine.usecase.bucket;

import io.strongroom.engine.meta.Database;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.Usage;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.Reading;
import java.util.List;
import java.util.Optional;

/// Tells how many objects and bytes are protected how: the kept counters, a few rows at any size
/// of the store.
public final class ReadUsage extends Reading<Optional<BucketName>, List<Usage>> {
    private final Database database;

    public ReadUsage(Door door, Database database) {
        super(door);
        this.database = database;
    }

    @Override
    protected List<Permission> permissions(Optional<BucketName> bucket) {
        return List.of(bucket.map(name -> Permission.onBucket("oss:GetBucketStat", name))
                .orElse(Permission.onService("oss:ListBuckets")));
    }

    @Override
    protected List<Usage> read(Call call, Optional<BucketName> bucket) throws EngineException {
        return database.read(tables -> {
            if (bucket.isPresent()) {
                tables.buckets().get(bucket.get());
            }
            return tables.counters().list(bucket);
        });
    }
}
