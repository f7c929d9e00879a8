package io.strongroom.engine.usecase.bucket;

import io.strongroom.engine.content.MirrorFetch;
import io.strongroom.engine.meta.BucketRow;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.model.BucketEntry;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.MirrorOrigin;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.Versioning;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.UseCase;
import java.util.List;
import java.util.Optional;

/// Names where a bucket fetches objects from that it does not have.
///
/// Fetched objects are kept, marked as mirrored, and never encrypted by the bucket's default.
public final class PutBucketMirror extends UseCase<PutBucketMirror.Request, BucketEntry> {
    private final Database database;
    private final MirrorFetch mirrors;

    public PutBucketMirror(Door door, Database database, MirrorFetch mirrors) {
        super(door);
        this.database = database;
        this.mirrors = mirrors;
    }

    /// @param location an `http(s)://` address that ends in `/`, or the path of a folder
    public record Request(BucketName bucket, String location, MirrorOrigin.InternalAddresses addresses) {}

    @Override
    protected List<Permission> permissions(Request request) {
        return List.of(Permission.onBucket("oss:PutBucketWebsite", request.bucket()));
    }

    @Override
    protected BucketEntry perform(Call call, Request request) throws EngineException {
        mirrors.check(request.location(), request.addresses());
        return database.write(call.entry(event(), request.bucket().value()), tx -> {
            BucketRow row = tx.buckets().get(request.bucket());
            BucketEntry old = row.entry();
            if (old.versioning() != Versioning.OFF) {
                throw new EngineException(new Problem.VersioningWithMirror(old.name()));
            }
            MirrorOrigin mirror = new MirrorOrigin(request.location(), request.addresses(), tx.now());
            BucketEntry entry = old.withMirror(Optional.of(mirror));
            tx.buckets().update(new BucketRow(row.id(), entry));
            tx.note("location", request.location());
            return entry;
        });
    }
}
