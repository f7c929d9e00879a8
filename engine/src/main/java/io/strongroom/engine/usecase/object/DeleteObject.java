package io.strongroom.engine.usecase.object;

import io.strongroom.engine.content.ObjectName;
import io.strongroom.engine.content.ObjectRows;
import io.strongroom.engine.content.Sweeper;
import io.strongroom.engine.meta.BucketRow;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.meta.ObjectRow;
import io.strongroom.engine.meta.RetiredBlob;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectKey;
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
    public record Request(BucketName bucket, ObjectKey key) {}

    /// What was found.
    public enum Result {
        REMOVED,
        WAS_NOT_THERE
    }

    @Override
    protected List<Permission> permissions(Request request) {
        return List.of(Permission.onObject("oss:DeleteObject", request.bucket(), request.key()));
    }

    @Override
    protected Result perform(Call call, Request request) throws EngineException {
        String resource = new ObjectName(request.bucket(), request.key()).resource();
        Result result = database.write(call.entry(event(), resource), tx -> {
            BucketRow bucket = tx.buckets().get(request.bucket());
            Optional<ObjectRow> row = tx.objects().current(bucket.id(), request.key());
            row.ifPresent(found -> ObjectRows.remove(tx, found, RetiredBlob.Reason.DELETED));
            return row.isPresent() ? Result.REMOVED : Result.WAS_NOT_THERE;
        });
        sweeper.wake();
        return result;
    }
}
