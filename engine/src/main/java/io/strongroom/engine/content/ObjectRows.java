package io.strongroom.engine.content;

import io.strongroom.engine.meta.BucketRow;
import io.strongroom.engine.meta.FormerRow;
import io.strongroom.engine.meta.ObjectRow;
import io.strongroom.engine.meta.PartRow;
import io.strongroom.engine.meta.RetiredBlob;
import io.strongroom.engine.meta.Tx;
import io.strongroom.engine.meta.VersionTable;
import io.strongroom.engine.model.DataAlgorithm;
import io.strongroom.engine.model.EncryptionMode;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.ObjectMetadata;
import io.strongroom.engine.model.ObjectOrigin;
import io.strongroom.engine.model.ObjectType;
import io.strongroom.engine.model.SseHeaders;
import io.strongroom.engine.model.Usage.VersionAge;
import io.strongroom.engine.model.VersionName;
import io.strongroom.engine.model.Versioning;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/// What happens to rows when an object appears, is replaced or goes: version, parts, retired
/// files, counters.
public final class ObjectRows {
    private ObjectRows() {}

    /// Makes `row` the version that reads return; what was there before is retired, or becomes an
    /// older version, as the bucket says.
    ///
    /// @return the row with its number
    public static ObjectRow putCurrent(Tx tx, BucketRow bucket, ObjectRow row, List<PartRow> parts) {
        ObjectRow put = putCurrentOverStoredParts(tx, bucket, row);
        for (PartRow part : parts) {
            tx.parts().insert(part.storedAt(row.storedAt()));
        }
        return put;
    }

    /// Makes `row` current like [#putCurrent], over parts that have their rows already.
    public static ObjectRow putCurrentOverStoredParts(Tx tx, BucketRow bucket, ObjectRow row) {
        makeRoom(tx, bucket, row.key(), RetiredBlob.Reason.REPLACED);
        ObjectRow put = insert(tx, row, isNull(bucket));
        tx.usage().added(put.counter(), put.content().size());
        noteVersion(tx, put);
        return put;
    }

    /// Records which version it is and how it is protected: from these the trail can tell who could read it at a time.
    public static void noteVersion(Tx tx, ObjectRow row) {
        tx.note("versionNumber", Long.toString(row.versionId()));
        noteProtection(tx, row.protection());
    }

    /// Records what protects an object or upload.
    public static void noteProtection(Tx tx, ObjectRow.Protection protection) {
        SseHeaders headers = protection.encryption().headers();
        headers.algorithm().ifPresent(value -> tx.note("serverSideEncryption", value));
        headers.keyId().ifPresent(value -> tx.note("keyId", value));
        headers.dataAlgorithm().ifPresent(value -> tx.note("serverSideDataEncryption", value));
    }

    private static boolean isNull(BucketRow bucket) {
        return bucket.entry().versioning() != Versioning.ENABLED;
    }

    private static ObjectRow insert(Tx tx, ObjectRow row, boolean isNull) {
        long versionId = tx.objects().insert(row, isNull);
        return new ObjectRow(
                versionId,
                row.bucketId(),
                row.key(),
                row.age(),
                row.content(),
                row.metadata(),
                row.storedAt(),
                row.lastModified(),
                row.origin(),
                row.protection(),
                row.revision());
    }

    /// Takes away what a new version or delete marker replaces; what stays becomes older.
    ///
    /// @return whether reads found an object there
    private static boolean makeRoom(Tx tx, BucketRow bucket, ObjectKey key, RetiredBlob.Reason reason) {
        Optional<ObjectRow> current = tx.objects().current(bucket.id(), key);
        switch (bucket.entry().versioning()) {
            case OFF -> current.ifPresent(row -> remove(tx, row, reason));
            case ENABLED -> current.ifPresent(row -> age(tx, row, VersionAge.OLDER));
            case SUSPENDED -> {
                Optional<ObjectRow> replaced = tx.versions().find(bucket.id(), key, VersionName.NULL);
                replaced.ifPresent(row -> removeVersion(tx, row, reason));
                current.filter(row -> replaced.stream().noneMatch(gone -> gone.versionId() == row.versionId()))
                        .ifPresent(row -> age(tx, row, VersionAge.OLDER));
            }
        }
        return current.isPresent();
    }

    private static void age(Tx tx, ObjectRow row, VersionAge age) {
        ObjectRow after = new ObjectRow(
                row.versionId(),
                row.bucketId(),
                row.key(),
                age,
                row.content(),
                row.metadata(),
                row.storedAt(),
                row.lastModified(),
                row.origin(),
                row.protection(),
                row.revision());
        tx.versions().age(row.versionId(), age);
        tx.usage().removed(row.counter(), row.content().size());
        tx.usage().added(after.counter(), after.content().size());
    }

    /// Deletes a name as the bucket says: the object goes, or a delete marker comes.
    ///
    public static Deleted delete(Tx tx, BucketRow bucket, ObjectKey key) {
        boolean found = makeRoom(tx, bucket, key, RetiredBlob.Reason.DELETED);
        return bucket.entry().versioning() == Versioning.OFF
                ? new Deleted(found, OptionalLong.empty(), Optional.empty())
                : marked(
                        found,
                        insert(tx, marker(tx, bucket, key), isNull(bucket)).versionId(),
                        bucket);
    }

    private static Deleted marked(boolean found, long number, BucketRow bucket) {
        return new Deleted(
                found,
                OptionalLong.of(number),
                Optional.of(isNull(bucket) ? VersionName.NULL : VersionName.of(number)));
    }

    /// What deleting a name did.
    ///
    /// @param found whether reads found an object there
    /// @param marker the number of the delete marker that came
    /// @param name what that is called
    public record Deleted(boolean found, OptionalLong marker, Optional<VersionName> name) {
        public boolean changedAnything() {
            return found || marker.isPresent();
        }

        /// What the trail says besides the name.
        public SortedMap<String, String> parameters() {
            SortedMap<String, String> parameters = new TreeMap<>();
            marker.ifPresent(number -> parameters.put("versionNumber", Long.toString(number)));
            return parameters;
        }
    }

    private static ObjectRow marker(Tx tx, BucketRow bucket, ObjectKey key) {
        return new ObjectRow(
                0,
                bucket.id(),
                key,
                VersionAge.OLDER,
                new ObjectRow.Content(ObjectType.DELETE_MARKER, 0, "", 0, new byte[0]),
                ObjectMetadata.none(),
                tx.now(),
                tx.now(),
                ObjectOrigin.UPLOADED,
                new ObjectRow.Protection(
                        UUID.randomUUID(), EncryptionMode.NONE, DataAlgorithm.AES_256, Optional.empty(), new byte[0]),
                1);
    }

    /// Deletes one version or delete marker for good; the newest of those that are left is what reads
    /// find from then on.
    public static void deleteVersion(Tx tx, ObjectRow row) {
        removeVersion(tx, row, RetiredBlob.Reason.DELETED);
        tx.versions()
                .latest(row.bucketId(), row.key())
                .map(VersionTable.Named::row)
                .filter(left -> left.content().type() != ObjectType.DELETE_MARKER)
                .filter(left -> left.age() == VersionAge.OLDER)
                .ifPresent(left -> age(tx, left, VersionAge.CURRENT));
    }

    private static void removeVersion(Tx tx, ObjectRow row, RetiredBlob.Reason reason) {
        if (row.content().type() == ObjectType.DELETE_MARKER) {
            tx.objects().delete(row.versionId());
        } else {
            remove(tx, row, reason);
        }
    }

    /// Removes a version, and what jobs kept of it; the files are retired.
    public static void remove(Tx tx, ObjectRow row, RetiredBlob.Reason reason) {
        tx.objects().delete(row.versionId());
        retireParts(tx, row.protection().objectId(), reason);
        for (FormerRow former : tx.formerContent().ofVersion(row.versionId())) {
            release(tx, former, reason);
        }
        tx.usage().removed(row.counter(), row.content().size());
    }

    /// Gives up what a job kept of a version.
    static void release(Tx tx, FormerRow former, RetiredBlob.Reason reason) {
        retireParts(tx, former.protection().objectId(), reason);
        tx.formerContent().delete(former);
    }

    /// As ETags are written.
    static String upperHex(byte[] bytes) {
        return HexFormat.of().withUpperCase().formatHex(bytes);
    }

    /// Forgets the parts of a version and retires their files.
    static void retireParts(Tx tx, UUID objectId, RetiredBlob.Reason reason) {
        for (PartRow part : tx.parts().of(objectId)) {
            retire(tx, part, reason);
        }
        tx.parts().deleteAll(objectId);
    }

    /// Puts one file on the list of files that go; its part row is for the caller to remove.
    public static void retire(Tx tx, PartRow part, RetiredBlob.Reason reason) {
        tx.retiredBlobs().insert(new RetiredBlob(part.blob(), reason, tx.now(), tx.now()));
    }
}
