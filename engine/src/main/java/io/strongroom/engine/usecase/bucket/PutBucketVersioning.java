package io.strongroom.engine.usecase.bucket;

import io.strongroom.engine.meta.BucketRow;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.model.BucketEntry;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.Versioning;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.UseCase;
import java.util.List;

/// Turns the versioning of a bucket on, or suspends it; it cannot be turned off again. Refused for a
/// bucket with a mirror origin.
public final class PutBucketVersioning extends UseCase<PutBucketVersioning.Request, BucketEntry> {
    private final Database database;

    public PutBucketVersioning(Door door, Database database) {
        super(door);
        this.database = database;
    }

    /// Which bucket, and what it is to do.
    public record Request(BucketName bucket, Versioning versioning) {}

    @Override
    protected List<Permission> permissions(Request request) {
        return List.of(Permission.onBucket("oss:PutBucketVersioning", request.bucket()));
    }

    @Override
    protected BucketEntry perform(Call call, Request request) throws EngineException {
        if (request.versioning() == Versioning.OFF) {
            throw new EngineException(
                    new Problem.InvalidArgument("Status", request.versioning().name()));
        }
        return database.write(call.entry(event(), request.bucket().value()), tx -> {
            BucketRow row = tx.buckets().get(request.bucket());
            if (row.entry().fetches()) {
                throw new EngineException(new Problem.VersioningWithMirror(request.bucket()));
            }
            BucketEntry entry = row.entry().with(request.versioning());
            tx.buckets().update(new BucketRow(row.id(), entry));
            tx.note("status", request.versioning().name());
            return entry;
        });
    }
}
