package io.strongroom.engine.meta;

import io.strongroom.engine.model.DataAlgorithm;
import io.strongroom.engine.model.EncryptionMode;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyVersionId;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.ObjectMetadata;
import io.strongroom.engine.model.ObjectOrigin;
import io.strongroom.engine.model.ObjectType;
import io.strongroom.engine.model.Usage.VersionAge;
import io.strongroom.engine.model.WrappedDataKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/// Object versions. Names are bytes, so order is the order of OSS.
public final class ObjectTable {
    static final String COLUMNS = "version_id, bucket_id, object_key, is_current, object_type, size, etag, crc64, md5,"
            + " content_type, headers, user_metadata, stored_at, last_modified, origin, mode, data_algorithm, key_id,"
            + " key_version_id, wrapped_key, key_generation, object_id, manifest_mac, revision";

    private final Handle handle;

    ObjectTable(Handle handle) {
        this.handle = handle;
    }

    /// The version that a read of this name returns.
    public Optional<ObjectRow> current(long bucketId, ObjectKey key) {
        return handle.createQuery("select " + COLUMNS + " from object_version"
                        + " where bucket_id = :bucket and is_current = true and object_key = :key")
                .bind("bucket", bucketId)
                .bind("key", key.bytes())
                .map((row, _) -> read(row))
                .findOne();
    }

    /// The version of this number, current or not.
    public Optional<ObjectRow> find(long versionId) {
        return handle.createQuery("select " + COLUMNS + " from object_version where version_id = :version")
                .bind("version", versionId)
                .map((row, _) -> read(row))
                .findOne();
    }

    /// Whether the bucket holds any object version.
    public boolean isEmpty(long bucketId) {
        return handle.createQuery(
                        "select version_id from object_version where bucket_id = :bucket fetch first 1 rows only")
                .bind("bucket", bucketId)
                .mapTo(Long.class)
                .findOne()
                .isEmpty();
    }

    /// Up to `limit` current versions of one bucket in the order of their names, from `range`.
    public List<ObjectRow> page(long bucketId, NameRange range, int limit) {
        return range.bind(handle.createQuery("select " + COLUMNS + " from object_version"
                                + " where bucket_id = :bucket and is_current = true and " + range.condition()
                                + " order by bucket_id, is_current, object_key fetch first :limit rows only")
                        .bind("bucket", bucketId)
                        .bind("limit", limit))
                .map((row, _) -> read(row))
                .list();
    }

    /// Stores a new version that is made without versioning, and gives it its number.
    public long insert(ObjectRow object) {
        return insert(object, true);
    }

    /// Stores a new version and gives it its number.
    ///
    /// @param isNull whether it is made without versioning
    public long insert(ObjectRow object, boolean isNull) {
        ObjectRow.Content content = object.content();
        return bindProtection(
                        handle.createUpdate(
                                        "insert into object_version (bucket_id, object_key, is_current, object_type, size,"
                                                + " etag, crc64, md5, content_type, headers, user_metadata, stored_at,"
                                                + " last_modified, origin, mode, data_algorithm, key_id, key_version_id,"
                                                + " wrapped_key, key_generation, object_id, manifest_mac, revision, is_null) values"
                                                + " (:bucket, :key, :current, :type, :size, :etag, :crc64, :md5,"
                                                + " :contentType, :headers, :user, :storedAt, :lastModified, :origin, :mode,"
                                                + " :algorithm, :keyId, :keyVersion, :wrapped, :generation, :objectId,"
                                                + " :manifest, :revision, :isNull)")
                                .bind("bucket", object.bucketId())
                                .bind("key", object.key().bytes())
                                .bind("current", object.age() == VersionAge.CURRENT)
                                .bind("type", content.type().name())
                                .bind("size", content.size())
                                .bind("etag", content.etag())
                                .bind("crc64", content.crc64())
                                .bind("md5", Columns.orNull(content.md5()))
                                .bind(
                                        "contentType",
                                        object.metadata().contentType().orElse(null))
                                .bind("headers", Columns.json(object.metadata().headers()))
                                .bind("user", Columns.json(object.metadata().user()))
                                .bind("storedAt", Columns.millis(object.storedAt()))
                                .bind("lastModified", Columns.millis(object.lastModified()))
                                .bind("origin", object.origin().name())
                                .bind("revision", object.revision())
                                .bind("isNull", isNull),
                        object.protection())
                .executeAndReturnGeneratedKeys("version_id")
                .mapTo(Long.class)
                .one();
    }

    /// Changes a version that still has the revision of `object`; its revision moves on by one.
    ///
    /// @return whether the version was still at that revision
    public boolean update(ObjectRow object) {
        ObjectRow.Content content = object.content();
        return bindProtection(
                                handle.createUpdate(
                                                "update object_version set object_type = :type, size = :size, etag = :etag,"
                                                        + " crc64 = :crc64, md5 = :md5, stored_at = :storedAt,"
                                                        + " last_modified = :lastModified,"
                                                        + " mode = :mode, data_algorithm = :algorithm, key_id = :keyId,"
                                                        + " key_version_id = :keyVersion, wrapped_key = :wrapped,"
                                                        + " key_generation = :generation, object_id = :objectId,"
                                                        + " manifest_mac = :manifest, revision = revision + 1,"
                                                        + " verified_at = null, verified_by = null"
                                                        + " where version_id = :version and revision = :revision")
                                        .bind("type", content.type().name())
                                        .bind("size", content.size())
                                        .bind("etag", content.etag())
                                        .bind("crc64", content.crc64())
                                        .bind("md5", Columns.orNull(content.md5()))
                                        .bind("storedAt", Columns.millis(object.storedAt()))
                                        .bind("lastModified", Columns.millis(object.lastModified()))
                                        .bind("version", object.versionId())
                                        .bind("revision", object.revision()),
                                object.protection())
                        .execute()
                == 1;
    }

    /// Removes a version and what is set on it.
    public void delete(long versionId) {
        new ObjectSettingTable(handle).delete(versionId);
        handle.createUpdate("delete from object_version where version_id = :version")
                .bind("version", versionId)
                .execute();
    }

    static <S extends SqlStatement<S>> S bindProtection(S statement, ObjectRow.Protection protection) {
        Optional<WrappedDataKey> wrapped = protection.wrapped();
        return statement
                .bind("mode", protection.mode().name())
                .bind("algorithm", protection.algorithm().name())
                .bind("keyId", wrapped.map(key -> key.key().value()).orElse(null))
                .bind("keyVersion", wrapped.map(key -> key.version().value()).orElse(null))
                .bind("wrapped", wrapped.map(WrappedDataKey::blob).orElse(null))
                .bind("generation", wrapped.map(WrappedDataKey::generation).orElse(0))
                .bind("objectId", protection.objectId())
                .bind("manifest", Columns.orNull(protection.manifestMac()));
    }

    static ObjectRow read(ResultSet row) throws SQLException {
        return new ObjectRow(
                row.getLong("version_id"),
                row.getLong("bucket_id"),
                ObjectKey.ofBytes(row.getBytes("object_key")),
                row.getBoolean("is_current") ? VersionAge.CURRENT : VersionAge.OLDER,
                new ObjectRow.Content(
                        ObjectType.valueOf(row.getString("object_type")),
                        row.getLong("size"),
                        row.getString("etag"),
                        row.getLong("crc64"),
                        Columns.bytes(row, "md5")),
                readMetadata(row),
                Columns.instant(row, "stored_at"),
                Columns.instant(row, "last_modified"),
                ObjectOrigin.valueOf(row.getString("origin")),
                readProtection(row, row.getInt("key_generation"), Columns.bytes(row, "manifest_mac")),
                row.getLong("revision"));
    }

    static ObjectMetadata readMetadata(ResultSet row) throws SQLException {
        return new ObjectMetadata(
                Columns.text(row, "content_type"), Columns.map(row, "headers"), Columns.map(row, "user_metadata"));
    }

    static ObjectRow.Protection readProtection(ResultSet row, int generation, byte[] manifest) throws SQLException {
        Optional<UUID> keyId = Columns.optionalUuid(row, "key_id");
        Optional<WrappedDataKey> wrapped = keyId.isEmpty()
                ? Optional.empty()
                : Optional.of(new WrappedDataKey(
                        new KeyId(keyId.get()),
                        new KeyVersionId(Columns.uuid(row, "key_version_id")),
                        row.getBytes("wrapped_key"),
                        generation));
        return new ObjectRow.Protection(
                Columns.uuid(row, "object_id"),
                EncryptionMode.valueOf(row.getString("mode")),
                DataAlgorithm.valueOf(row.getString("data_algorithm")),
                wrapped,
                manifest);
    }
}
