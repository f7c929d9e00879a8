package io.strongroom.engine.usecase.object;

import io.strongroom.engine.content.ObjectName;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.meta.ObjectRow;
import io.strongroom.engine.meta.Tables;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectDetails;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.UseCase;
import java.util.List;

/// Tells everything about an object that is not content; needs no key and touches no file.
public final class HeadObject extends UseCase<HeadObject.Request, ObjectDetails> {
    private final Database database;

    public HeadObject(Door door, Database database) {
        super(door);
        this.database = database;
    }

    /// @param conditions the object must meet
    public record Request(BucketName bucket, ObjectKey key, Conditions conditions) {
        /// Whatever its state.
        public static Request of(BucketName bucket, ObjectKey key) {
            return new Request(bucket, key, Conditions.none());
        }
    }

    @Override
    protected List<Permission> permissions(Request request) {
        return List.of(Permission.onObject("oss:GetObject", request.bucket(), request.key()));
    }

    @Override
    protected ObjectDetails perform(Call call, Request request) throws EngineException {
        ObjectDetails details = database.read(tables -> find(tables, request));
        request.conditions().check(details.entry());
        return details;
    }

    private static ObjectDetails find(Tables tables, Request request) throws EngineException {
        long bucket = tables.buckets().get(request.bucket()).id();
        ObjectRow row = tables.objects()
                .current(bucket, request.key())
                .orElseThrow(() -> new EngineException(new Problem.NoSuchKey(request.bucket(), request.key())));
        return Describe.of(
                tables,
                new ObjectName(request.bucket(), request.key()),
                row,
                tables.parts().of(row.protection().objectId()));
    }
}
