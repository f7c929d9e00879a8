package io.strongroom.engine.usecase.object;

import io.strongroom.engine.content.ContentProgress;
import io.strongroom.engine.content.ObjectFinder;
import io.strongroom.engine.content.ObjectName;
import io.strongroom.engine.content.ObjectRows;
import io.strongroom.engine.content.ObjectWrites;
import io.strongroom.engine.kms.RuleSettlement;
import io.strongroom.engine.meta.BucketRow;
import io.strongroom.engine.meta.ObjectRow;
import io.strongroom.engine.meta.PartRow;
import io.strongroom.engine.meta.Tables;
import io.strongroom.engine.meta.Tx;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.CannedAcl;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectEntry;
import io.strongroom.engine.model.ObjectMetadata;
import io.strongroom.engine.model.ObjectOrigin;
import io.strongroom.engine.model.ObjectSettings;
import io.strongroom.engine.model.ObjectType;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.Usage.VersionAge;
import io.strongroom.engine.model.VersionName;
import io.strongroom.engine.model.Versioning;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What use cases on objects have in common: rows of new objects, refusals, what the trail notes.
final class ObjectStep {
    private ObjectStep() {}

    static EncryptionRule settle(Optional<EncryptionRule> requested, BucketRow bucket) {
        return RuleSettlement.settle(requested, bucket.entry().defaultEncryption())
                .rule();
    }

    static ContentProgress progress(Call call) {
        return new ContentProgress(call.progress()::bytes, call.cancellation()::isRequested);
    }

    /// Tells nobody how far it is, and can be stopped.
    static ContentProgress silent(Call call) {
        return new ContentProgress(_ -> {}, call.cancellation()::isRequested);
    }

    static void refuseExisting(Tx tx, BucketRow bucket, ObjectName name, Overwrite overwrite) throws EngineException {
        if (overwrite == Overwrite.FORBIDDEN
                && tx.objects().current(bucket.id(), name.key()).isPresent()) {
            throw new EngineException(new Problem.ObjectAlreadyExists(name.bucket(), name.key()));
        }
    }

    /// Refuses content that is not what its sender said (`Content-MD5`), and takes its file back.
    static void refuseOtherDigest(ObjectWrites writes, ObjectName name, Optional<byte[]> md5, PartRow part)
            throws EngineException {
        if (md5.isPresent() && !Arrays.equals(md5.get(), part.md5())) {
            writes.discard(List.of(part));
            throw new EngineException(new Problem.InvalidDigest(name.bucket(), name.key()));
        }
    }

    /// A new object out of one file.
    record NewObject(
            ObjectName name,
            PartRow part,
            ObjectMetadata metadata,
            ObjectSettings settings,
            ObjectRow.Protection protection) {}

    static ObjectEntry putSingle(Tx tx, ObjectWrites writes, NewObject object) throws EngineException {
        BucketRow bucket = tx.buckets().get(object.name().bucket());
        writes.requireKeyStillUsable(tx, object.protection());
        PartRow part = object.part();
        ObjectRow row = new ObjectRow(
                0,
                bucket.id(),
                object.name().key(),
                VersionAge.CURRENT,
                new ObjectRow.Content(ObjectType.NORMAL, part.size(), upperHex(part.md5()), part.crc64(), part.md5()),
                object.metadata(),
                tx.now(),
                tx.now(),
                ObjectOrigin.UPLOADED,
                object.protection(),
                1);
        ObjectRow put = ObjectRows.putCurrent(tx, bucket, row, List.of(part));
        settle(tx, put, object.settings());
        return written(tx, bucket, put);
    }

    /// Sets on a new object what its request asks for.
    static void settle(Tx tx, ObjectRow put, ObjectSettings settings) {
        tx.objectSettings().add(put.versionId(), settings);
        note(tx, settings);
    }

    static void note(Tx tx, ObjectSettings settings) {
        if (settings.acl() != CannedAcl.DEFAULT) {
            tx.note("acl", settings.acl().word());
        }
        if (!settings.tags().all().isEmpty()) {
            tx.note("tags", Integer.toString(settings.tags().all().size()));
        }
    }

    /// What must be allowed to store an object with these settings.
    static List<Permission> toStore(ObjectName name, ObjectSettings settings) {
        List<Permission> needed = new ArrayList<>();
        needed.add(Permission.onObject("oss:PutObject", name.bucket(), name.key()));
        if (settings.acl() != CannedAcl.DEFAULT) {
            needed.add(Permission.onObject("oss:PutObjectAcl", name.bucket(), name.key()));
        }
        if (!settings.tags().all().isEmpty()) {
            needed.add(Permission.onObject("oss:PutObjectTagging", name.bucket(), name.key()));
        }
        return needed;
    }

    /// The row of a version that has content.
    ///
    /// @throws EngineException with [Problem.NoSuchBucket], [Problem.NoSuchKey], [Problem.NoSuchVersion] or
    ///     [Problem.IsDeleteMarker]
    static ObjectRow find(Tables tables, ObjectName name, Optional<VersionName> version) throws EngineException {
        BucketRow bucket = tables.buckets().get(name.bucket());
        return version.isPresent()
                ? ObjectFinder.named(tables, bucket, name, version.get())
                : tables.objects()
                        .current(bucket.id(), name.key())
                        .orElseThrow(() -> new EngineException(new Problem.NoSuchKey(name.bucket(), name.key())));
    }

    /// What a write tells of the version it made or changed.
    static ObjectEntry written(Tx tx, BucketRow bucket, ObjectRow row) {
        ObjectEntry entry = entry(bucket.entry().name(), row);
        return bucket.entry().versioning() == Versioning.OFF
                ? entry
                : entry.named(tx.versions().nameOf(row.versionId()));
    }

    static ObjectEntry entry(BucketName bucket, ObjectRow row) {
        return row.entry(bucket);
    }

    static String upperHex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes).toUpperCase(Locale.ROOT);
    }
}
