package io.strongroom.engine.meta;

import io.strongroom.engine.model.ObjectKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Running multipart uploads.
public final class UploadTable {
    static final String COLUMNS = "upload_id, bucket_id, object_key, initiated_at, content_type, headers,"
            + " user_metadata, mode, data_algorithm, key_id, key_version_id, wrapped_key,"
            + " key_generation, object_id, acl, tags";

    private final Handle handle;

    UploadTable(Handle handle) {
        this.handle = handle;
    }

    /// One upload.
    public Optional<UploadRow> find(UUID uploadId) {
        return handle.createQuery("select " + COLUMNS + " from upload where upload_id = :upload")
                .bind("upload", uploadId)
                .map((row, _) -> read(row))
                .findOne();
    }

    /// Uploads of one bucket in the order of their names, from `range`, then of their ids above
    /// `afterUpload`.
    public List<UploadRow> page(long bucketId, NameRange range, int limit) {
        return range.bind(handle.createQuery("select " + COLUMNS + " from upload where bucket_id = :bucket and "
                                + range.condition() + " order by object_key, upload_id fetch first :limit rows only")
                        .bind("bucket", bucketId)
                        .bind("limit", limit))
                .map((row, _) -> read(row))
                .list();
    }

    /// Uploads of exactly one name, in the order of their ids.
    public List<UploadRow> ofName(long bucketId, ObjectKey key) {
        return handle.createQuery("select " + COLUMNS
                        + " from upload where bucket_id = :bucket and object_key = :key order by upload_id")
                .bind("bucket", bucketId)
                .bind("key", key.bytes())
                .map((row, _) -> read(row))
                .list();
    }

    /// Up to `limit` of all uploads, in the order of their ids, behind `after`.
    public List<UploadRow> list(Optional<UUID> after, int limit) {
        return handle.createQuery("select " + COLUMNS + " from upload where upload_id > :after order by upload_id"
                        + " fetch first :limit rows only")
                .bind("after", after.orElse(new UUID(0, 0)))
                .bind("limit", limit)
                .map((row, _) -> read(row))
                .list();
    }

    /// How many uploads run in a bucket.
    public long count(long bucketId) {
        return handle.createQuery("select count(*) from upload where bucket_id = :bucket")
                .bind("bucket", bucketId)
                .mapTo(Long.class)
                .one();
    }

    /// Stores a new upload.
    public void insert(UploadRow upload) {
        ObjectTable.bindProtection(
                        handle.createUpdate("insert into upload (" + COLUMNS + ") values (:upload, :bucket, :key,"
                                        + " :initiatedAt, :contentType, :headers, :user, :mode, :algorithm, :keyId,"
                                        + " :keyVersion, :wrapped, :generation, :objectId, :acl, :tags)")
                                .bind("upload", upload.uploadId())
                                .bind("bucket", upload.bucketId())
                                .bind("key", upload.key().bytes())
                                .bind("initiatedAt", Columns.millis(upload.initiatedAt()))
                                .bind(
                                        "contentType",
                                        upload.metadata().contentType().orElse(null))
                                .bind("headers", Columns.json(upload.metadata().headers()))
                                .bind("user", Columns.json(upload.metadata().user()))
                                .bind("acl", upload.settings().acl().name())
                                .bind(
                                        "tags",
                                        Columns.json(upload.settings().tags().all())),
                        upload.protection())
                .execute();
    }

    /// Ends an upload.
    public void delete(UUID uploadId) {
        handle.createUpdate("delete from upload where upload_id = :upload")
                .bind("upload", uploadId)
                .execute();
    }

    static UploadRow read(ResultSet row) throws SQLException {
        return new UploadRow(
                Columns.uuid(row, "upload_id"),
                row.getLong("bucket_id"),
                ObjectKey.ofBytes(row.getBytes("object_key")),
                Columns.instant(row, "initiated_at"),
                ObjectTable.readMetadata(row),
                ObjectSettingTable.read(row),
                ObjectTable.readProtection(row, row.getInt("key_generation"), new byte[0]));
    }
}
