package io.strongroom.engine.usecase.object;

import io.strongroom.engine.content.ObjectName;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.meta.ObjectRow;
import io.strongroom.engine.meta.Tables;
import io.strongroom.engine.model.AuditEntry;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectDetails;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.VersionName;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.Reading;
import java.util.List;
import java.util.Optional;

/// Tells everything about an object that is not content; needs no key and touches no file.
public final class HeadObject extends Reading<HeadObject.Request, ObjectDetails> {
    private final Database database;

    public HeadObject(Door door, Database database) {
        super(door);
        this.database = database;
    }

    /// @param conditions the object must meet
    /// @param version which version; empty for the current one
    public record Request(BucketName bucket, ObjectKey key, Conditions conditions, Optional<VersionName> version) {
        /// Of the current version.
        public Request(BucketName bucket, ObjectKey key, Conditions conditions) {
            this(bucket, key, conditions, Optional.empty());
        }

        /// Of this version.
        public Request of(VersionName other) {
            return new Request(bucket, key, conditions, Optional.of(other));
        }

        /// Whatever its state.
        public static Request of(BucketName bucket, ObjectKey key) {
            return new Request(bucket, key, Conditions.none());
        }
    }

    @Override
    protected List<Permission> permissions(Request request) {
        String action = request.version().isEmpty() ? "oss:GetObject" : "oss:GetObjectVersion";
        return List.of(Permission.onObject(action, request.bucket(), request.key()));
    }

    @Override
    protected AuditEntry described(AuditEntry entry, Request request) {
        return Describe.asked(entry, request.version());
    }

    @Override
    protected ObjectDetails read(Call call, Request request) throws EngineException {
        ObjectDetails details = database.read(tables -> find(tables, request));
        request.conditions().check(details.entry());
        return details;
    }

    private static ObjectDetails find(Tables tables, Request request) throws EngineException {
        ObjectName name = new ObjectName(request.bucket(), request.key());
        ObjectRow row = ObjectStep.find(tables, name, request.version());
        return Describe.of(tables, name, row, tables.parts().of(row.protection().objectId()));
    }
}
