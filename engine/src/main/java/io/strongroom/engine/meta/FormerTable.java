package io.strongroom.engine.meta;

import io.strongroom.engine.model.JobId;
import io.strongroom.engine.model.JobUndo;
import io.strongroom.engine.model.ObjectType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// What jobs replaced and keep for a while. The parts of it have their rows as those of any object.
public final class FormerTable {
    private static final String COLUMNS = "former_id, job_id, version_id, release_at, replaced_by, object_type, size,"
            + " etag, crc64, md5, stored_at, last_modified, mode, data_algorithm, key_id, key_version_id, wrapped_key,"
            + " key_generation, object_id, manifest_mac";

    private final Handle handle;

    FormerTable(Handle handle) {
        this.handle = handle;
    }

    /// Keeps what a version was.
    public void insert(FormerRow former) {
        ObjectRow.Content content = former.content();
        ObjectTable.bindProtection(
                        handle.createUpdate("insert into former_content (job_id, version_id, release_at, replaced_by,"
                                        + " object_type, size, etag, crc64, md5, stored_at, last_modified, mode,"
                                        + " data_algorithm, key_id, key_version_id, wrapped_key, key_generation,"
                                        + " object_id, manifest_mac) values (:job, :version, :release, :replacedBy,"
                                        + " :type, :size, :etag, :crc64, :md5, :storedAt, :lastModified, :mode,"
                                        + " :algorithm, :keyId, :keyVersion, :wrapped, :generation, :objectId,"
                                        + " :manifest)")
                                .bind("job", former.job().value())
                                .bind("version", former.versionId())
                                .bind("release", Columns.millis(former.releaseAt()))
                                .bind("replacedBy", former.replacedBy())
                                .bind("type", content.type().name())
                                .bind("size", content.size())
                                .bind("etag", content.etag())
                                .bind("crc64", content.crc64())
                                .bind("md5", Columns.orNull(content.md5()))
                                .bind("storedAt", Columns.millis(former.storedAt()))
                                .bind("lastModified", Columns.millis(former.lastModified())),
                        former.protection())
                .execute();
    }

    /// What a job replaced of one version.
    public Optional<FormerRow> find(JobId job, long versionId) {
        return handle.createQuery(
                        "select " + COLUMNS + " from former_content where job_id = :job and version_id = :version")
                .bind("job", job.value())
                .bind("version", versionId)
                .map((row, _) -> read(row))
                .findOne();
    }

    /// All that is kept of one version, by whatever job.
    public List<FormerRow> ofVersion(long versionId) {
        return handle.createQuery("select " + COLUMNS + " from former_content where version_id = :version")
                .bind("version", versionId)
                .map((row, _) -> read(row))
                .list();
    }

    /// Up to `limit` whose time is over.
    public List<FormerRow> due(Instant now, int limit) {
        return handle.createQuery("select " + COLUMNS + " from former_content where release_at <= :now"
                        + " order by release_at fetch first :limit rows only")
                .bind("now", Columns.millis(now))
                .bind("limit", limit)
                .map((row, _) -> read(row))
                .list();
    }

    /// Up to `limit` with numbers above `after`.
    public List<FormerRow> list(long after, int limit) {
        return handle.createQuery("select " + COLUMNS + " from former_content where former_id > :after"
                        + " order by former_id fetch first :limit rows only")
                .bind("after", after)
                .bind("limit", limit)
                .map((row, _) -> read(row))
                .list();
    }

    /// A version with the revision it has now, and the size it had.
    public record Kept(long versionId, long revision, long size) {}

    /// Up to `limit` versions a job keeps the former content of, with numbers above `after`.
    public List<Kept> ofJob(JobId job, long after, int limit) {
        return handle.createQuery("select f.version_id, o.revision, f.size from former_content f"
                        + " join object_version o on o.version_id = f.version_id where f.job_id = :job"
                        + " and f.version_id > :after order by f.version_id fetch first :limit rows only")
                .bind("job", job.value())
                .bind("after", after)
                .bind("limit", limit)
                .map((row, _) -> new Kept(row.getLong("version_id"), row.getLong("revision"), row.getLong("size")))
                .list();
    }

    /// Lets all go that a job keeps.
    public void release(JobId job, Instant now) {
        handle.createUpdate("update former_content set release_at = :now where job_id = :job")
                .bind("now", Columns.millis(now))
                .bind("job", job.value())
                .execute();
    }

    /// How much a job keeps beyond `now`, and until when.
    public JobUndo undo(JobId job, Instant now) {
        return handle.createQuery("select count(*) objects, coalesce(sum(size), 0) bytes, min(release_at) earliest"
                        + " from former_content where job_id = :job and release_at > :now")
                .bind("job", job.value())
                .bind("now", Columns.millis(now))
                .map((row, _) -> new JobUndo(
                        row.getLong("objects"), row.getLong("bytes"), Columns.optionalInstant(row, "earliest")))
                .one();
    }

    /// Forgets one; its parts are for the caller.
    public void delete(FormerRow former) {
        handle.createUpdate("delete from former_content where former_id = :id")
                .bind("id", former.formerId())
                .execute();
    }

    private static FormerRow read(ResultSet row) throws SQLException {
        return new FormerRow(
                row.getLong("former_id"),
                new JobId(row.getLong("job_id")),
                row.getLong("version_id"),
                Columns.instant(row, "release_at"),
                Columns.uuid(row, "replaced_by"),
                new ObjectRow.Content(
                        ObjectType.valueOf(row.getString("object_type")),
                        row.getLong("size"),
                        row.getString("etag"),
                        row.getLong("crc64"),
                        Columns.bytes(row, "md5")),
                Columns.instant(row, "stored_at"),
                Columns.instant(row, "last_modified"),
                ObjectTable.readProtection(row, row.getInt("key_generation"), Columns.bytes(row, "manifest_mac")));
    }
}
