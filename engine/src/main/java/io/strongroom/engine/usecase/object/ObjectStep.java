package io.strongroom.engine.usecase.object;

import io.strongroom.engine.content.ContentProgress;
import io.strongroom.engine.content.ObjectName;
import io.strongroom.engine.content.ObjectRows;
import io.strongroom.engine.content.ObjectWrites;
import io.strongroom.engine.kms.RuleSettlement;
import io.strongroom.engine.meta.BucketRow;
import io.strongroom.engine.meta.ObjectRow;
import io.strongroom.engine.meta.PartRow;
import io.strongroom.engine.meta.Tx;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectEntry;
import io.strongroom.engine.model.ObjectMetadata;
import io.strongroom.engine.model.ObjectOrigin;
import io.strongroom.engine.model.ObjectType;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.Usage.VersionAge;
import io.strongroom.engine.usecase.Call;
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
            ObjectOrigin origin,
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
                object.origin(),
                object.protection(),
                1);
        return entry(object.name().bucket(), ObjectRows.putCurrent(tx, bucket, row, List.of(part)));
    }

    static ObjectEntry entry(BucketName bucket, ObjectRow row) {
        return row.entry(bucket);
    }

    static String upperHex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes).toUpperCase(Locale.ROOT);
    }
}
