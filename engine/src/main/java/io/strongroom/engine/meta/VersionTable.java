package io.strongroom.engine.meta;

import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.Usage.VersionAge;
import io.strongroom.engine.model.VersionName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Versions and delete markers under their names, newest first.
public final class VersionTable {
    private final Handle handle;

    VersionTable(Handle handle) {
        this.handle = handle;
    }

    /// A version with the name it has.
    public record Named(ObjectRow row, boolean isNull) {
        /// What it is called.
        public VersionName name() {
            return isNull ? VersionName.NULL : VersionName.of(row.versionId());
        }
    }

    /// The newest version or delete marker of a name.
    public Optional<Named> latest(long bucketId, ObjectKey key) {
        return handle.createQuery(
                        "select " + ObjectTable.COLUMNS + ", is_null from object_version where bucket_id = :bucket"
                                + " and object_key = :key order by bucket_id, object_key, version_id desc"
                                + " fetch first 1 rows only")
                .bind("bucket", bucketId)
                .bind("key", key.bytes())
                .map((row, _) -> named(row))
                .findOne();
    }

    /// A version or delete marker by its name.
    public Optional<ObjectRow> find(long bucketId, ObjectKey key, VersionName version) {
        return handle.createQuery("select " + ObjectTable.COLUMNS + " from object_version where bucket_id = :bucket"
                        + " and object_key = :key and is_null = :null and (version_id = :version or :null)")
                .bind("bucket", bucketId)
                .bind("key", key.bytes())
                .bind("null", version.number().isEmpty())
                .bind("version", version.number().orElse(0L))
                .map((row, _) -> ObjectTable.read(row))
                .findOne();
    }

    /// What a version is called.
    public VersionName nameOf(long versionId) {
        return handle.createQuery("select is_null from object_version where version_id = :version")
                        .bind("version", versionId)
                        .mapTo(Boolean.class)
                        .findOne()
                        .orElse(true)
                ? VersionName.NULL
                : VersionName.of(versionId);
    }

    /// Up to `limit` versions and delete markers of one bucket in the order of their names, newest first
    /// under each, from `range`.
    public List<Named> page(long bucketId, NameRange range, int limit) {
        return range.bind(handle.createQuery("select " + ObjectTable.COLUMNS + ", is_null from object_version"
                                + " where bucket_id = :bucket and " + range.condition()
                                + " order by bucket_id, object_key, version_id desc fetch first :limit rows only")
                        .bind("bucket", bucketId)
                        .bind("limit", limit))
                .map((row, _) -> named(row))
                .list();
    }

    /// Up to `limit` versions and delete markers of one name older than `before`, newest first.
    public List<Named> of(long bucketId, ObjectKey key, long before, int limit) {
        return handle.createQuery(
                        "select " + ObjectTable.COLUMNS + ", is_null from object_version where bucket_id = :bucket"
                                + " and object_key = :key and version_id < :before"
                                + " order by bucket_id, object_key, version_id desc fetch first :limit rows only")
                .bind("bucket", bucketId)
                .bind("key", key.bytes())
                .bind("before", before)
                .bind("limit", limit)
                .map((row, _) -> named(row))
                .list();
    }

    private static Named named(ResultSet row) throws SQLException {
        return new Named(ObjectTable.read(row), row.getBoolean("is_null"));
    }

    /// Makes a version the one that a read of its name returns, or an older one; its revision moves on
    /// by one.
    public void age(long versionId, VersionAge age) {
        handle.createUpdate("update object_version set is_current = :current, revision = revision + 1"
                        + " where version_id = :version")
                .bind("current", age == VersionAge.CURRENT)
                .bind("version", versionId)
                .execute();
    }
}
