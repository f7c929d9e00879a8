package io.strongroom.engine.usecase.bucket;

import io.strongroom.engine.meta.BucketRow;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.model.BucketEntry;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.CannedAcl;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.UseCase;
import java.util.List;

/// Sets the ACL of a bucket. It is kept and told, and opens nothing.
public final class PutBucketAcl extends UseCase<PutBucketAcl.Request, BucketEntry> {
    private final Database database;

    public PutBucketAcl(Door door, Database database) {
        super(door);
        this.database = database;
    }

    /// @param acl any but [CannedAcl#DEFAULT]
    public record Request(BucketName bucket, CannedAcl acl) {}

    @Override
    protected List<Permission> permissions(Request request) {
        return List.of(Permission.onBucket("oss:PutBucketAcl", request.bucket()));
    }

    @Override
    protected BucketEntry perform(Call call, Request request) throws EngineException {
        CannedAcl acl = request.acl().checkedForBucket();
        return database.write(call.entry(event(), request.bucket().value()), tx -> {
            BucketRow row = tx.buckets().get(request.bucket());
            BucketEntry entry = row.entry().with(acl);
            tx.buckets().update(new BucketRow(row.id(), entry));
            tx.note("acl", acl.word());
            return entry;
        });
    }
}
