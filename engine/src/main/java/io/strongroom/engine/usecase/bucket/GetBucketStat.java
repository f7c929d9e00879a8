package io.strongroom.engine.usecase.bucket;

import io.strongroom.engine.meta.BucketRow;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.meta.Tables;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.Usage;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.Reading;
import java.util.List;
import java.util.Optional;

/// Tells how much a bucket holds, out of the kept counters.
public final class GetBucketStat extends Reading<BucketName, GetBucketStat.Stat> {
    private final Database database;

    public GetBucketStat(Door door, Database database) {
        super(door);
        this.database = database;
    }

    /// @param bytes of content, all versions
    /// @param objects versions, without delete markers
    /// @param uploads multipart uploads that are neither complete nor aborted
    public record Stat(long bytes, long objects, long uploads) {}

    @Override
    protected List<Permission> permissions(BucketName bucket) {
        return List.of(Permission.onBucket("oss:GetBucketStat", bucket));
    }

    @Override
    protected Stat read(Call call, BucketName bucket) throws EngineException {
        return database.read(tables -> stat(tables, bucket));
    }

    private static Stat stat(Tables tables, BucketName bucket) throws EngineException {
        BucketRow row = tables.buckets().get(bucket);
        List<Usage> slices = tables.counters().list(Optional.of(bucket));
        return new Stat(
                slices.stream().mapToLong(Usage::bytes).sum(),
                slices.stream().mapToLong(Usage::objects).sum(),
                tables.uploads().count(row.id()));
    }
}
