package io.strongroom.engine.usecase.object;

import io.strongroom.engine.content.ContentReader;
import io.strongroom.engine.content.MirrorKeep;
import io.strongroom.engine.content.ObjectName;
import io.strongroom.engine.content.ObjectReads;
import io.strongroom.engine.meta.Database;
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

/// Opens an object for reading. A missing one is fetched from the bucket's mirror origin, if it
/// has one, and kept.
///
/// When this returns, the first bytes are verified: an unavailable key, a missing or a damaged
/// file are errors here.
public final class GetObject extends UseCase<GetObject.Request, ObjectContent> {
    private final Database database;
    private final ObjectReads reads;
    private final MirrorKeep mirror;

    public GetObject(Door door, Database database, ObjectReads reads, MirrorKeep mirror) {
        super(door);
        this.database = database;
        this.reads = reads;
        this.mirror = mirror;
    }

    /// @param range which bytes
    public record Request(BucketName bucket, ObjectKey key, ByteRange range, Conditions conditions) {
        /// The whole object, whatever its state.
        public static Request of(BucketName bucket, ObjectKey key) {
            return new Request(bucket, key, ByteRange.whole(), Conditions.none());
        }

        ObjectName name() {
            return new ObjectName(bucket, key);
        }
    }

    @Override
    protected List<Permission> permissions(Request request) {
        return List.of(Permission.onObject("oss:GetObject", request.bucket(), request.key()));
    }

    @Override
    protected ObjectContent perform(Call call, Request request) throws EngineException {
        ObjectReads.Snapshot snapshot = open(call, request.name());
        try {
            ObjectDetails details =
                    database.read(tables -> Describe.of(tables, request.name(), snapshot.row(), snapshot.parts()));
            request.conditions().check(details.entry());
            ByteRange.Resolved range = request.range().resolve(details.entry().size());
            database.record(call.entry(event(), request.name().resource()));
            ContentReader reader = snapshot.read(range.from(), range.toExclusive());
            return new ObjectContent(call, details, range, snapshot, reader);
        } catch (EngineException | RuntimeException e) {
            snapshot.close();
            throw e;
        }
    }

    private ObjectReads.Snapshot open(Call call, ObjectName name) throws EngineException {
        try {
            return reads.open(name);
        } catch (EngineException e) {
            boolean fetched = e.problem() instanceof Problem.NoSuchKey
                    && mirror.fetch(name, call.entry("MirrorObject", name.resource()), ObjectStep.progress(call));
            if (!fetched) {
                throw e;
            }
            return reads.open(name);
        }
    }
}
