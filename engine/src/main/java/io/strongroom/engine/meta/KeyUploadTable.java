package io.strongroom.engine.meta;

import io.strongroom.engine.model.EncryptionMode;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyVersionId;
import io.strongroom.engine.model.ObjectEncryption.WrappingKey;
import io.strongroom.engine.model.WrappedDataKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Running multipart uploads by the key that wrapped their data keys.
public final class KeyUploadTable {
    private static final String COUNT =
            "select key_id, key_version_id, bucket_id, count(*) as uploads from upload where ";
    private static final UUID LOWEST = new UUID(0, 0);
    private static final String GROUP = " group by key_id, key_version_id, bucket_id";

    private final Handle handle;

    KeyUploadTable(Handle handle) {
        this.handle = handle;
    }

    /// Uploads into one bucket under one version of a key.
    public record UploadCount(WrappingKey key, long bucketId, long uploads) {}

    /// Uploads under one key.
    public List<UploadCount> ofKey(KeyId key) {
        return handle.createQuery(COUNT + "key_id = :key" + GROUP)
                .bind("key", key.value())
                .map((row, _) -> count(row))
                .list();
    }

    /// Uploads under every key.
    public List<UploadCount> all() {
        return handle.createQuery(COUNT + "key_id is not null" + GROUP)
                .map((row, _) -> count(row))
                .list();
    }

    /// Whether no upload runs under a key, this transaction's own changes included.
    public boolean isEmpty(KeyId key) {
        return handle.createQuery("select bucket_id from upload where key_id = :key fetch first 1 rows only")
                .bind("key", key.value())
                .mapTo(Long.class)
                .findOne()
                .isEmpty();
    }

    /// Uploads under one key, in the order of their ids, behind `after`.
    public List<UploadRow> page(KeyId key, Optional<UUID> after, int limit) {
        return handle.createQuery("select " + UploadTable.COLUMNS + " from upload where key_id = :key"
                        + " and upload_id > :after order by upload_id fetch first :limit rows only")
                .bind("key", key.value())
                .bind("after", after.orElse(LOWEST))
                .bind("limit", limit)
                .map((row, _) -> UploadTable.read(row))
                .list();
    }

    /// Exchanges the data key of an upload that still has the one it was read with.
    ///
    /// @return whether it still had it
    public boolean rewrap(UploadRow upload, EncryptionMode mode, WrappedDataKey wrapped) {
        return handle.createUpdate("update upload set mode = :mode, key_id = :key, key_version_id = :keyVersion,"
                                + " wrapped_key = :wrapped, key_generation = :generation where upload_id = :upload"
                                + " and key_generation = :before and key_id = :keyBefore")
                        .bind("mode", mode.name())
                        .bind("key", wrapped.key().value())
                        .bind("keyVersion", wrapped.version().value())
                        .bind("wrapped", wrapped.blob())
                        .bind("generation", wrapped.generation())
                        .bind("upload", upload.uploadId())
                        .bind("before", wrapped.generation() - 1)
                        .bind(
                                "keyBefore",
                                upload.protection()
                                        .wrapped()
                                        .map(key -> key.key().value())
                                        .orElse(null))
                        .execute()
                == 1;
    }

    private static UploadCount count(ResultSet row) throws SQLException {
        WrappingKey key = new WrappingKey(
                new KeyId(Columns.uuid(row, "key_id")), new KeyVersionId(Columns.uuid(row, "key_version_id")));
        return new UploadCount(key, row.getLong("bucket_id"), row.getLong("uploads"));
    }
}
