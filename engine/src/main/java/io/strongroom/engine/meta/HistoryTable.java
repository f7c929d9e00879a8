package io.strongroom.engine.meta;

import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.DataAlgorithm;
import io.strongroom.engine.model.EncryptionMode;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyVersionId;
import io.strongroom.engine.model.ObjectEncryption;
import io.strongroom.engine.model.ObjectEncryption.WrappingKey;
import io.strongroom.engine.model.ObjectEntry;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.ObjectOrigin;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// All object versions of the store, older ones too, in the order in which they were first stored.
public final class HistoryTable {
    private final Handle handle;

    HistoryTable(Handle handle) {
        this.handle = handle;
    }

    /// What must be known of an object version to say whether it is to be changed.
    public record Stored(
            long versionId,
            long revision,
            long bucketId,
            ObjectKey key,
            long size,
            Instant storedAt,
            ObjectOrigin origin,
            ObjectEncryption encryption) {
        /// The same of a whole row.
        public static Stored of(ObjectRow row) {
            return new Stored(
                    row.versionId(),
                    row.revision(),
                    row.bucketId(),
                    row.key(),
                    row.content().size(),
                    row.storedAt(),
                    row.origin(),
                    row.protection().encryption());
        }
    }

    /// Up to `limit` versions with numbers above `after`.
    public List<Stored> scan(long after, int limit) {
        return handle.createQuery("select version_id, revision, bucket_id, object_key, size, stored_at, origin, mode,"
                        + " data_algorithm, key_id, key_version_id from object_version where version_id > :after"
                        + " and object_type <> 'DELETE_MARKER'"
                        + " order by version_id fetch first :limit rows only")
                .bind("after", after)
                .bind("limit", limit)
                .map((row, _) -> read(row))
                .list();
    }

    /// The entry of a version, as people see it.
    public Optional<ObjectEntry> entry(long versionId, BucketName bucket) {
        return new ObjectTable(handle).find(versionId).map(row -> row.entry(bucket));
    }

    private static Stored read(ResultSet row) throws SQLException {
        Optional<UUID> key = Columns.optionalUuid(row, "key_id");
        Optional<WrappingKey> wrapping = key.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new WrappingKey(new KeyId(key.get()), new KeyVersionId(Columns.uuid(row, "key_version_id"))));
        return new Stored(
                row.getLong("version_id"),
                row.getLong("revision"),
                row.getLong("bucket_id"),
                ObjectKey.ofBytes(row.getBytes("object_key")),
                row.getLong("size"),
                Columns.instant(row, "stored_at"),
                ObjectOrigin.valueOf(row.getString("origin")),
                new ObjectEncryption(
                        EncryptionMode.valueOf(row.getString("mode")),
                        DataAlgorithm.valueOf(row.getString("data_algorithm")),
                        wrapping));
    }
}
