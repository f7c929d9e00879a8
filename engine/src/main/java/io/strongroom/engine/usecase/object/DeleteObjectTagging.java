package io.strongroom.engine.usecase.object;

import io.strongroom.engine.content.ObjectName;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.meta.ObjectRow;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.ObjectTags;
import io.strongroom.engine.model.VersionName;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.UseCase;
import java.util.List;
import java.util.Optional;

/// Takes all tags off an object version; one without tags stays as it is.
public final class DeleteObjectTagging extends UseCase<DeleteObjectTagging.Request, ObjectTags> {
    private final Database database;

    public DeleteObjectTagging(Door door, Database database) {
        super(door);
        this.database = database;
    }

    /// @param version which version; empty for the current one
    public record Request(BucketName bucket, ObjectKey key, Optional<VersionName> version) {}

    @Override
    protected List<Permission> permissions(Request request) {
        return List.of(Permission.onObject(
                request.version().isEmpty() ? "oss:DeleteObjectTagging" : "oss:DeleteObjectVersionTagging",
                request.bucket(),
                request.key()));
    }

    /// @return the tags that were there
    @Override
    protected ObjectTags perform(Call call, Request request) throws EngineException {
        ObjectName name = new ObjectName(request.bucket(), request.key());
        return database.write(call.entry(event(), name.resource()), tx -> {
            ObjectRow row = ObjectStep.find(tx, name, request.version());
            ObjectTags before = tx.objectSettings().of(row.versionId()).tags();
            tx.objectSettings()
                    .put(
                            row.versionId(),
                            tx.objectSettings().of(row.versionId()).with(ObjectTags.none()));
            return before;
        });
    }
}
