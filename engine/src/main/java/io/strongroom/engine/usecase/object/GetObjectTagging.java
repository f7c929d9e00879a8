package io.strongroom.engine.usecase.object;

import io.strongroom.engine.content.ObjectName;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.ObjectTags;
import io.strongroom.engine.model.VersionName;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.Reading;
import java.util.List;
import java.util.Optional;

/// Tells the tags of an object version.
public final class GetObjectTagging extends Reading<GetObjectTagging.Request, ObjectTags> {
    private final Database database;

    public GetObjectTagging(Door door, Database database) {
        super(door);
        this.database = database;
    }

    /// @param version which version; empty for the current one
    public record Request(BucketName bucket, ObjectKey key, Optional<VersionName> version) {}

    @Override
    protected List<Permission> permissions(Request request) {
        return List.of(Permission.onObject(
                request.version().isEmpty() ? "oss:GetObjectTagging" : "oss:GetObjectVersionTagging",
                request.bucket(),
                request.key()));
    }

    @Override
    protected ObjectTags read(Call call, Request request) throws EngineException {
        ObjectName name = new ObjectName(request.bucket(), request.key());
        return database.read(tables -> tables.objectSettings()
                .of(ObjectStep.find(tables, name, request.version()).versionId())
                .tags());
    }
}
