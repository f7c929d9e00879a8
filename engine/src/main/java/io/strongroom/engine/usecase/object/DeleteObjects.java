package io.strongroom.engine.usecase.object;

import io.strongroom.engine.content.ObjectName;
import io.strongroom.engine.content.ObjectRows;
import io.strongroom.engine.content.Sweeper;
import io.strongroom.engine.meta.BucketRow;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.meta.Tx;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.VersionName;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.UseCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Removes up to 1,000 objects of one bucket at once: all of them or none. Missing ones are no
/// error. In a bucket with versioning each gets a delete marker.
public final class DeleteObjects extends UseCase<DeleteObjects.Request, DeleteObjects.Result> {
    /// Most objects of one call.
    public static final int MAX_KEYS = 1000;

    private final Database database;
    private final Sweeper sweeper;

    public DeleteObjects(Door door, Database database, Sweeper sweeper) {
        super(door);
        this.database = database;
        this.sweeper = sweeper;
    }

    /// Which objects.
    public record Request(BucketName bucket, List<ObjectKey> keys) {
        public Request {
            keys = List.copyOf(keys);
        }
    }

    /// What was done.
    ///
    /// @param removed how many objects were there and are gone
    /// @param markers the delete markers that came, in the order of the keys; none in buckets without versions
    public record Result(int removed, List<VersionName> markers) {
        public Result {
            markers = List.copyOf(markers);
        }

        /// The delete marker that came for the key at this place.
        public Optional<VersionName> marker(int place) {
            return markers.isEmpty() ? Optional.empty() : Optional.of(markers.get(place));
        }
    }

    @Override
    protected List<Permission> permissions(Request request) {
        return request.keys().isEmpty()
                ? List.of(Permission.onBucket("oss:DeleteObject", request.bucket()))
                : request.keys().stream()
                        .map(key -> Permission.onObject("oss:DeleteObject", request.bucket(), key))
                        .toList();
    }

    @Override
    protected Result perform(Call call, Request request) throws EngineException {
        if (request.keys().size() > MAX_KEYS) {
            throw new EngineException(new Problem.InvalidArgument(
                    "Object", Integer.toString(request.keys().size())));
        }
        Result result = database.write(call.entry(event(), request.bucket().value()), tx -> remove(tx, request));
        sweeper.wake();
        return result;
    }

    private static Result remove(Tx tx, Request request) throws EngineException {
        BucketRow bucket = tx.buckets().get(request.bucket());
        int removed = 0;
        List<VersionName> markers = new ArrayList<>();
        for (ObjectKey key : request.keys()) {
            ObjectRows.Deleted deleted = ObjectRows.delete(tx, bucket, key);
            removed += deleted.found() ? 1 : 0;
            deleted.name().ifPresent(markers::add);
            if (deleted.changedAnything()) {
                tx.record("DeleteObject", new ObjectName(request.bucket(), key).resource(), deleted.parameters());
            }
        }
        tx.note("removed", Integer.toString(removed));
        return new Result(removed, markers);
    }
}
