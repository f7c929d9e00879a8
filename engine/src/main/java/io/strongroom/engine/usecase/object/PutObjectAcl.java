package io.strongroom.engine.usecase.object;

import io.strongroom.engine.content.ObjectName;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.meta.ObjectRow;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.CannedAcl;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.VersionName;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.UseCase;
import java.util.List;
import java.util.Optional;

/// Sets the ACL of an object version. It is kept and told, and opens nothing.
public final class PutObjectAcl extends UseCase<PutObjectAcl.Request, CannedAcl> {
    private final Database database;

    public PutObjectAcl(Door door, Database database) {
        super(door);
        this.database = database;
    }

    /// @param version which version; empty for the current one
    public record Request(BucketName bucket, ObjectKey key, Optional<VersionName> version, CannedAcl acl) {
        ObjectName name() {
            return new ObjectName(bucket, key);
        }
    }

    @Override
    protected List<Permission> permissions(Request request) {
        String action = request.version().isEmpty() ? "oss:PutObjectAcl" : "oss:PutObjectVersionAcl";
        return List.of(Permission.onObject(action, request.bucket(), request.key()));
    }

    /// @return what holds from now on
    @Override
    protected CannedAcl perform(Call call, Request request) throws EngineException {
        return database.write(call.entry(event(), request.name().resource()), tx -> {
            ObjectRow row = ObjectStep.find(tx, request.name(), request.version());
            tx.objectSettings()
                    .put(
                            row.versionId(),
                            tx.objectSettings().of(row.versionId()).with(request.acl()));
            tx.note("acl", request.acl().word());
            return request.acl();
        });
    }
}
