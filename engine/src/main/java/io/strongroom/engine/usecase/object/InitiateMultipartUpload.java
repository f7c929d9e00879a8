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
import io.strongroom.engine.model.ObjectSettings;
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
    /// @param settings what is set on the object besides
    public record Request(
            BucketName bucket,
            ObjectKey key,
            ObjectMetadata metadata,
            Optional<EncryptionRule> encryption,
            ObjectSettings settings,
            Overwrite overwrite) {
        /// An upload with nothing set besides.
        public Request(
                BucketName bucket,
                ObjectKey key,
                ObjectMetadata metadata,
                Optional<EncryptionRule> encryption,
                Overwrite overwrite) {
            this(bucket, key, metadata, encryption, ObjectSettings.none(), overwrite);
        }

        /// This upload with more set besides.
        public Request with(ObjectSettings other) {
            return new Request(bucket, key, metadata, encryption, other, overwrite);
        }

        ObjectName name() {
            return new ObjectName(bucket, key);
        }
    }

    /// The upload, and how its parts will be protected.
    public record Started(MultipartUpload upload, ObjectEncryption encryption) {}

    @Override
    protected List<Permission> permissions(Request request) {
        return ObjectStep.toStore(request.name(), request.settings());
    }

    @Override
    protected Started perform(Call call, Request request) throws EngineException {
        ObjectMetadata metadata = request.metadata().checked();
        ObjectName name = request.name();
        BucketRow bucket = database.read(tables -> tables.buckets().get(request.bucket()));
        EncryptionRule rule = ObjectStep.settle(request.encryption(), bucket);
        try (WriteKey key =
                writes.prepare(request.bucket(), rule, permit(call), call.entry("CreateServiceKey", "key"))) {
            ObjectRow.Protection protection = key.protection();
            return database.write(call.entry(event(), name.resource()), tx -> {
                BucketRow now = tx.buckets().get(request.bucket());
                ObjectStep.refuseExisting(tx, now, name, request.overwrite());
                UUID id = UUID.randomUUID();
                tx.uploads()
                        .insert(new UploadRow(
                                id, now.id(), request.key(), tx.now(), metadata, request.settings(), protection));
                ObjectStep.note(tx, request.settings());
                tx.note("uploadId", MultipartUpload.format(id));
                ObjectRows.noteProtection(tx, protection);
                return new Started(
                        new MultipartUpload(request.bucket(), request.key(), MultipartUpload.format(id)),
                        protection.encryption());
            });
        }
    }
}
