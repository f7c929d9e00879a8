package io.strongroom.engine.usecase.object;

import io.strongroom.engine.content.ObjectName;
import io.strongroom.engine.content.ObjectRows;
import io.strongroom.engine.content.ObjectWrites;
import io.strongroom.engine.content.WriteKey;
import io.strongroom.engine.meta.BucketRow;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.meta.ObjectRow;
import io.strongroom.engine.meta.UploadRow;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectEncryption;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.ObjectMetadata;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.UseCase;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Begins a multipart upload. Its encryption is settled now, for all parts, whatever the
/// bucket's default becomes.
public final class InitiateMultipartUpload
        extends UseCase<InitiateMultipartUpload.Request, InitiateMultipartUpload.Started> {
    private final Database database;
    private final ObjectWrites writes;

    public InitiateMultipartUpload(Door door, Database database, ObjectWrites writes) {
        super(door);
        this.database = database;
        this.writes = writes;
    }

    /// @param encryption what the request asks for; empty to follow the bucket's default
    public record Request(
            BucketName bucket,
            ObjectKey key,
            ObjectMetadata metadata,
            Optional<EncryptionRule> encryption,
            Overwrite overwrite) {}

    /// The upload, and how its parts will be protected.
    public record Started(MultipartUpload upload, ObjectEncryption encryption) {}

    @Override
    protected List<Permission> permissions(Request request) {
        return List.of(Permission.onObject("oss:PutObject", request.bucket(), request.key()));
    }

    @Override
    protected Started perform(Call call, Request request) throws EngineException {
        ObjectMetadata metadata = request.metadata().checked();
        ObjectName name = new ObjectName(request.bucket(), request.key());
        BucketRow bucket = database.read(tables -> tables.buckets().get(request.bucket()));
        EncryptionRule rule = ObjectStep.settle(request.encryption(), bucket);
        try (WriteKey key =
                writes.prepare(request.bucket(), rule, permit(call), call.entry("CreateServiceKey", "key"))) {
            ObjectRow.Protection protection = key.protection();
            return database.write(call.entry(event(), name.resource()), tx -> {
                BucketRow now = tx.buckets().get(request.bucket());
                ObjectStep.refuseExisting(tx, now, name, request.overwrite());
                UUID id = UUID.randomUUID();
                tx.uploads().insert(new UploadRow(id, now.id(), request.key(), tx.now(), metadata, protection));
                tx.note("uploadId", MultipartUpload.format(id));
                ObjectRows.noteProtection(tx, protection);
                return new Started(
                        new MultipartUpload(request.bucket(), request.key(), MultipartUpload.format(id)),
                        protection.encryption());
            });
        }
    }
}
