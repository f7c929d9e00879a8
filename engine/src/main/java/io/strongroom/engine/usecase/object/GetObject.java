package io.strongroom.engine.usecase.object;

import io.strongroom.engine.content.ContentReader;
import io.strongroom.engine.content.MirrorKeep;
import io.strongroom.engine.content.ObjectName;
import io.strongroom.engine.content.ObjectReads;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.model.AuditEntry;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectDetails;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.VersionName;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.UseCase;
import java.util.List;
import java.util.Optional;

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
    /// @param version which version; empty for the current one
    public record Request(
            BucketName bucket, ObjectKey key, ByteRange range, Conditions conditions, Optional<VersionName> version) {
        /// Of the current version.
        public Request(BucketName bucket, ObjectKey key, ByteRange range, Conditions conditions) {
            this(bucket, key, range, conditions, Optional.empty());
        }

        /// Of this version.
        public Request of(VersionName other) {
            return new Request(bucket, key, range, conditions, Optional.of(other));
        }

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
        String action = request.version().isEmpty() ? "oss:GetObject" : "oss:GetObjectVersion";
        return List.of(Permission.onObject(action, request.bucket(), request.key()));
    }

    @Override
    protected ObjectContent perform(Call call, Request request) throws EngineException {
        ObjectReads.Snapshot snapshot = request.version().isEmpty()
                ? open(call, request.name())
                : reads.open(request.name(), request.version().get(), permit(call));
        try {
            ObjectDetails details =
                    database.read(tables -> Describe.of(tables, request.name(), snapshot.row(), snapshot.parts()));
            request.conditions().check(details.entry());
            ByteRange.Resolved range = request.range().resolve(details.entry().size());
            database.record(entry(call, request, details));
            ContentReader reader = snapshot.read(range.from(), range.toExclusive());
            return new ObjectContent(call, details, range, snapshot, reader);
        } catch (EngineException | RuntimeException e) {
            snapshot.close();
            throw e;
        }
    }

    private AuditEntry entry(Call call, Request request, ObjectDetails details) {
        AuditEntry entry = Describe.asked(call.entry(event(), request.name().resource()), request.version());
        return details.entry()
                .encryption()
                .headers()
                .keyId()
                .map(key -> entry.with("keyId", key))
                .orElse(entry);
    }

    private ObjectReads.Snapshot open(Call call, ObjectName name) throws EngineException {
        try {
            return reads.open(name, permit(call));
        } catch (EngineException e) {
            boolean fetched = e.problem() instanceof Problem.NoSuchKey
                    && mirror.fetch(name, call.entry("MirrorObject", name.resource()), ObjectStep.progress(call));
            if (!fetched) {
                throw e;
            }
            return reads.open(name, permit(call));
        }
    }
}
