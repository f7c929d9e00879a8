package io.strongroom.engine.usecase.object;

import io.strongroom.engine.content.ObjectName;
import io.strongroom.engine.content.ObjectRows;
import io.strongroom.engine.content.Sweeper;
import io.strongroom.engine.meta.BucketRow;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.meta.ObjectRow;
import io.strongroom.engine.meta.Tx;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.ObjectType;
import io.strongroom.engine.model.VersionName;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.UseCase;
import java.util.List;
import java.util.Optional;

/// Removes an object; one that is not there is no error. Needs no key: an object whose key is
/// gone can be removed.
public final class DeleteObject extends UseCase<DeleteObject.Request, DeleteObject.Result> {
    private final Database database;
    private final Sweeper sweeper;

    public DeleteObject(Door door, Database database, Sweeper sweeper) {
        super(door);
        this.database = database;
        this.sweeper = sweeper;
    }

    /// Which object.
    ///
    /// @param version the one that goes for good; empty for the object, of which a bucket with
    ///     versioning keeps the versions under a delete marker
    public record Request(BucketName bucket, ObjectKey key, Optional<VersionName> version) {
        /// The object.
        public Request(BucketName bucket, ObjectKey key) {
            this(bucket, key, Optional.empty());
        }
    }

    /// What was found and done.
    ///
    /// @param found whether there was such an object or version
    /// @param version the delete marker that came, or the version that went; empty in buckets without versions
    /// @param marker whether `version` is a delete marker
    public record Result(boolean found, Optional<VersionName> version, boolean marker) {}

    @Override
    protected List<Permission> permissions(Request request) {
        String action = request.version().isEmpty() ? "oss:DeleteObject" : "oss:DeleteObjectVersion";
        return List.of(Permission.onObject(action, request.bucket(), request.key()));
    }

    @Override
    protected Result perform(Call call, Request request) throws EngineException {
        String resource = new ObjectName(request.bucket(), request.key()).resource();
        Result result = database.write(call.entry(event(), resource), tx -> {
            BucketRow bucket = tx.buckets().get(request.bucket());
            return request.version().isEmpty()
                    ? delete(tx, bucket, request.key())
                    : deleteVersion(tx, bucket, request.key(), request.version().get());
        });
        sweeper.wake();
        return result;
    }

    private static Result delete(Tx tx, BucketRow bucket, ObjectKey key) {
        ObjectRows.Deleted deleted = ObjectRows.delete(tx, bucket, key);
        deleted.parameters().forEach(tx::note);
        return new Result(deleted.found(), deleted.name(), deleted.name().isPresent());
    }

    private static Result deleteVersion(Tx tx, BucketRow bucket, ObjectKey key, VersionName version) {
        Optional<ObjectRow> row = tx.versions().find(bucket.id(), key, version);
        tx.note("versionId", version.value());
        row.ifPresent(found -> ObjectRows.deleteVersion(tx, found));
        boolean marker = row.filter(found -> found.content().type() == ObjectType.DELETE_MARKER)
                .isPresent();
        return new Result(row.isPresent(), Optional.of(version), marker);
    }
}
