package io.strongroom.engine.meta;

import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyVersionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// Object versions by the key that wrapped their data keys. Within one [Slice] they stand in the
/// order in which they were first stored.
///
/// The index answers for one slice; which slices there are, the counters know.
public final class KeyObjectTable {
    private static final String SLICE =
            " where key_id = :key and key_version_id = :version and bucket_id = :bucket and version_id > :after"
                    + " order by key_id, key_version_id, bucket_id, version_id";

    private final Handle handle;

    KeyObjectTable(Handle handle) {
        this.handle = handle;
    }

    /// What one version of a key protects in one bucket.
    public record Slice(KeyId key, KeyVersionId version, long bucketId) {}

    /// Up to `limit` objects of a slice with numbers above `after`.
    public List<ObjectRow> page(Slice slice, long after, int limit) {
        return bound(
                        "select " + ObjectTable.COLUMNS + " from object_version" + SLICE
                                + " fetch first :limit rows only",
                        slice)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, _) -> ObjectTable.read(row))
                .list();
    }

    /// When the newest object of a slice was stored.
    public Optional<Instant> newestWrite(Slice slice) {
        return bound(
                        "select stored_at from object_version where key_id = :key and key_version_id = :version"
                                + " and bucket_id = :bucket order by key_id desc, key_version_id desc, bucket_id desc,"
                                + " version_id desc fetch first 1 rows only",
                        slice)
                .map((row, _) -> Columns.instant(row, "stored_at"))
                .findOne();
    }

    /// Whether anything at all is under a key, this transaction's own changes included.
    public boolean isEmpty(KeyId key) {
        return handle.createQuery("select version_id from object_version where key_id = :key fetch first 1 rows only")
                .bind("key", key.value())
                .mapTo(Long.class)
                .findOne()
                .isEmpty();
    }

    /// Up to `limit` objects of a slice with numbers above `after`, out of the index alone.
    public List<Planned> scan(Slice slice, long after, int limit) {
        return bound(
                        "select version_id, revision, size from object_version" + SLICE
                                + " fetch first :limit rows only",
                        slice)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, _) -> new Planned(row.getLong(1), row.getLong(2), row.getLong(3)))
                .list();
    }

    /// What a plan has to know of an object.
    public record Planned(long versionId, long revision, long size) {}

    private Query bound(String sql, Slice slice) {
        return handle.createQuery(sql)
                .bind("key", slice.key().value())
                .bind("version", slice.version().value())
                .bind("bucket", slice.bucketId());
    }
}
