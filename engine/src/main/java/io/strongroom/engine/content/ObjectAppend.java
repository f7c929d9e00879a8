package io.strongroom.engine.content;

import io.strongroom.engine.crypto.Crc64;
import io.strongroom.engine.kms.DataKey;
import io.strongroom.engine.meta.BucketRow;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.meta.ObjectRow;
import io.strongroom.engine.meta.PartRow;
import io.strongroom.engine.meta.Tx;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.ObjectMetadata;
import io.strongroom.engine.model.ObjectOrigin;
import io.strongroom.engine.model.ObjectType;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.Usage.VersionAge;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What an append does to the rows of an object: one more part, a longer list under the
/// manifest's code.
public final class ObjectAppend {
    /// Most appends of one object, as many as a multipart object has parts.
    private static final int MAX_PARTS = 10_000;

    private final Database database;
    private final ObjectWrites writes;

    public ObjectAppend(Database database, ObjectWrites writes) {
        this.database = database;
        this.writes = writes;
    }

    /// An object that content may be added to.
    ///
    /// @param lastPart the number of its last part
    public record Extended(ObjectRow object, int lastPart) {
        /// The number of the part that the next append makes.
        ///
        /// @throws EngineException with [Problem.InvalidPartNumber] when it has as many as it may
        public int nextPart() throws EngineException {
            if (lastPart >= MAX_PARTS) {
                throw new EngineException(new Problem.InvalidPartNumber(lastPart + 1));
            }
            return lastPart + 1;
        }
    }

    /// The object of that name as it stands now.
    public Optional<Extended> find(BucketRow bucket, ObjectKey key) throws EngineException {
        return database.read(tables -> tables.objects()
                .current(bucket.id(), key)
                .map(row -> new Extended(
                        row,
                        tables.parts().of(row.protection().objectId()).getLast().partNo())));
    }

    /// Makes an appendable object out of its first part.
    public ObjectRow create(Tx tx, ObjectName name, ObjectMetadata metadata, WriteKey key, PartRow part)
            throws EngineException {
        BucketRow bucket = tx.buckets().get(name.bucket());
        writes.requireKeyStillUsable(tx, key.protection());
        if (tx.objects().current(bucket.id(), name.key()).isPresent()) {
            throw new EngineException(new Problem.ObjectChanged(name.bucket(), name.key()));
        }
        ObjectRow row = new ObjectRow(
                0,
                bucket.id(),
                name.key(),
                VersionAge.CURRENT,
                content(List.of(part), part.crc64()),
                metadata,
                tx.now(),
                tx.now(),
                ObjectOrigin.UPLOADED,
                key.withManifest(manifest(key, List.of(part))),
                1);
        return ObjectRows.putCurrent(tx, bucket, row, List.of(part));
    }

    /// Adds one part, if the object still has the content it had when the append began. A data key
    /// that was wrapped anew meanwhile is no obstacle: it is the same data key.
    public ObjectRow add(Tx tx, ObjectName name, ObjectRow object, WriteKey key, PartRow part) throws EngineException {
        ObjectRow now = tx.objects()
                .find(object.versionId())
                .filter(row -> row.hasContentOf(object))
                .orElseThrow(() -> new EngineException(new Problem.ObjectChanged(name.bucket(), name.key())));
        writes.requireKeyStillUsable(tx, now.protection());
        List<PartRow> parts = new ArrayList<>(tx.parts().of(now.protection().objectId()));
        parts.add(part);
        long crc = Crc64.combine(now.content().crc64(), part.crc64(), part.size());
        ObjectRow longer = new ObjectRow(
                now.versionId(),
                now.bucketId(),
                now.key(),
                now.age(),
                content(parts, crc),
                now.metadata(),
                now.storedAt(),
                tx.now(),
                now.origin(),
                now.protection().withManifest(manifest(key, parts)),
                now.revision());
        if (!tx.objects().update(longer)) {
            throw new EngineException(new Problem.ObjectChanged(name.bucket(), name.key()));
        }
        tx.parts().insert(part);
        tx.usage().removed(now.counter(), now.content().size());
        tx.usage().added(longer.counter(), longer.content().size());
        return longer;
    }

    /// The version as it is now, if it still holds what it held in `object`: perhaps under another
    /// data key, or with its data key wrapped anew.
    public Optional<ObjectRow> sameBytes(ObjectRow object) throws EngineException {
        return database.read(tables -> tables.objects().find(object.versionId()))
                .filter(row -> row.hasBytesOf(object));
    }

    /// The ETag of an appendable object is opaque: its checksum and length, so that it changes
    /// with every append.
    private static ObjectRow.Content content(List<PartRow> parts, long crc) {
        long size = parts.stream().mapToLong(PartRow::size).sum();
        String etag = (HexFormat.of().toHexDigits(crc) + HexFormat.of().toHexDigits(size)).toUpperCase(Locale.ROOT);
        return new ObjectRow.Content(ObjectType.APPENDABLE, size, etag, crc, new byte[0]);
    }

    private static byte[] manifest(WriteKey key, List<PartRow> parts) {
        Optional<DataKey> dataKey = key.dataKey();
        return dataKey.isEmpty()
                ? new byte[0]
                : ContentRows.manifest(parts).mac(dataKey.get().secret());
    }
}
