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
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.UseCase;
import java.util.List;

/// Removes up to 1,000 objects of one bucket at once: all of them or none. Missing ones are no
/// error. In a bucket with versioning each gets a delete marker.
public final class DeleteObjects extends UseCase<DeleteObjects.Request, Integer> {
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

    @Override
    protected List<Permission> permissions(Request request) {
        return request.keys().isEmpty()
                ? List.of(Permission.onBucket("oss:DeleteObject", request.bucket()))
                : request.keys().stream()
                        .map(key -> Permission.onObject("oss:DeleteObject", request.bucket(), key))
                        .toList();
    }

    /// @return how many objects were there and are gone
    @Override
    protected Integer perform(Call call, Request request) throws EngineException {
        if (request.keys().size() > MAX_KEYS) {
            throw new EngineException(new Problem.InvalidArgument(
                    "Object", Integer.toString(request.keys().size())));
        }
        int removed = database.write(call.entry(event(), request.bucket().value()), tx -> remove(tx, request));
        sweeper.wake();
        return removed;
    }

    private static int remove(Tx tx, Request request) throws EngineException {
        BucketRow bucket = tx.buckets().get(request.bucket());
        int removed = 0;
        for (ObjectKey key : request.keys()) {
            ObjectRows.Deleted deleted = ObjectRows.delete(tx, bucket, key);
            removed += deleted.found() ? 1 : 0;
            if (deleted.changedAnything()) {
                tx.record("DeleteObject", new ObjectName(request.bucket(), key).resource(), deleted.parameters());
            }
        }
        tx.note("removed", Integer.toString(removed));
        return removed;
    }
}
