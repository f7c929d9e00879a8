package io.strongroom.engine.usecase.object;

import io.strongroom.engine.content.ObjectName;
import io.strongroom.engine.content.ObjectWrites;
import io.strongroom.engine.content.Sweeper;
import io.strongroom.engine.content.WriteKey;
import io.strongroom.engine.meta.BucketRow;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.meta.PartRow;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectEntry;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.ObjectMetadata;
import io.strongroom.engine.model.ObjectSettings;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.UseCase;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/// Stores an object from one stream, in constant memory whatever its size.
///
/// How it is encrypted: as the request says, else by the bucket's default, else not. When the call
/// returns, the object survives loss of power; when it fails, nothing has changed.
public final class PutObject extends UseCase<PutObject.Request, ObjectEntry> {
    private final Database database;
    private final ObjectWrites writes;
    private final Sweeper sweeper;

    public PutObject(Door door, Database database, ObjectWrites writes, Sweeper sweeper) {
        super(door);
        this.database = database;
        this.writes = writes;
        this.sweeper = sweeper;
    }

    /// @param encryption what the request asks for; empty to follow the bucket's default
    /// @param settings what is set on it besides
    /// @param md5 what the content must have (`Content-MD5`), 16 bytes
    /// @param content read to its end and not closed
    public record Request(
            BucketName bucket,
            ObjectKey key,
            ObjectMetadata metadata,
            Optional<EncryptionRule> encryption,
            ObjectSettings settings,
            Overwrite overwrite,
            Optional<byte[]> md5,
            InputStream content) {
        /// An upload with nothing set besides.
        public Request(
                BucketName bucket,
                ObjectKey key,
                ObjectMetadata metadata,
                Optional<EncryptionRule> encryption,
                Overwrite overwrite,
                Optional<byte[]> md5,
                InputStream content) {
            this(bucket, key, metadata, encryption, ObjectSettings.none(), overwrite, md5, content);
        }

        /// A plain upload that follows the bucket's default and replaces what is there.
        public static Request of(BucketName bucket, ObjectKey key, InputStream content) {
            return new Request(
                    bucket, key, ObjectMetadata.none(), Optional.empty(), Overwrite.ALLOWED, Optional.empty(), content);
        }

        /// This upload, encrypted as `rule` says.
        public Request encryptedBy(EncryptionRule rule) {
            return new Request(bucket, key, metadata, Optional.of(rule), settings, overwrite, md5, content);
        }

        /// This upload with metadata.
        public Request with(ObjectMetadata other) {
            return new Request(bucket, key, other, encryption, settings, overwrite, md5, content);
        }

        /// This upload with more set besides.
        public Request with(ObjectSettings other) {
            return new Request(bucket, key, metadata, encryption, other, overwrite, md5, content);
        }

        ObjectName name() {
            return new ObjectName(bucket, key);
        }
    }

    @Override
    protected List<Permission> permissions(Request request) {
        return ObjectStep.toStore(request.name(), request.settings());
    }

    @Override
    protected ObjectEntry perform(Call call, Request request) throws EngineException {
        ObjectMetadata metadata = request.metadata().checked();
        ObjectName name = request.name();
        BucketRow bucket = database.read(tables -> tables.buckets().get(request.bucket()));
        EncryptionRule rule = ObjectStep.settle(request.encryption(), bucket);
        try (WriteKey key =
                writes.prepare(request.bucket(), rule, permit(call), call.entry("CreateServiceKey", "key"))) {
            PartRow part = writes.store(key, 0, request.content()::read, ObjectStep.progress(call), name);
            ObjectStep.refuseOtherDigest(writes, name, request.md5(), part);
            ObjectEntry stored = writes.commit(call.entry(event(), name.resource()), List.of(part), tx -> {
                ObjectStep.refuseExisting(tx, tx.buckets().get(request.bucket()), name, request.overwrite());
                return ObjectStep.putSingle(
                        tx,
                        writes,
                        new ObjectStep.NewObject(name, part, metadata, request.settings(), key.protection()));
            });
            sweeper.wake();
            return stored;
        }
    }
}
