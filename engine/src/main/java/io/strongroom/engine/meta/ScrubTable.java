package io.strongroom.engine.meta;

import io.strongroom.engine.model.JobId;
import java.time.Instant;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// When content was verified, and whether rows agree with each other.
public final class ScrubTable {
    private static final UUID NO_KEY = new UUID(0, 0);
    private static final String MONTH = "extract(year from dateadd(millisecond, stored_at, timestamp"
            + " '1970-01-01 00:00:00')) * 100 + extract(month from dateadd(millisecond, stored_at, timestamp"
            + " '1970-01-01 00:00:00'))";
    private static final String COUNTED =
            "bucket_id, mode, data_algorithm, key_id, key_version_id, origin, is_current, month_stored";

    private final Handle handle;

    ScrubTable(Handle handle) {
        this.handle = handle;
    }

    /// A version with the content that was read.
    public record Verified(long versionId, UUID objectId) {}

    /// Notes that content was found whole; a version that has other content by now is left out.
    public void verified(JobId job, List<Verified> all, Instant now) {
        if (all.isEmpty()) {
            return;
        }
        var batch = handle.prepareBatch("update object_version set verified_at = :now, verified_by = :job"
                + " where version_id = :version and object_id = :object");
        for (Verified one : all) {
            batch.bind("now", Columns.millis(now))
                    .bind("job", job.value())
                    .bind("version", one.versionId())
                    .bind("object", one.objectId())
                    .add();
        }
        batch.execute();
    }

    /// Which of these versions a job has verified.
    public Set<Long> verifiedBy(JobId job, PlanEntries entries) {
        LongSummaryStatistics numbers =
                entries.list().stream().mapToLong(PlanEntries.Entry::versionId).summaryStatistics();
        return handle.createQuery("select version_id from object_version where version_id between :first and :last"
                        + " and verified_by = :job")
                .bind("first", numbers.getMin())
                .bind("last", numbers.getMax())
                .bind("job", job.value())
                .mapTo(Long.class)
                .collect(Collectors.toSet());
    }

    /// When the content that a version has now was last found whole.
    public Optional<Instant> verifiedAt(long versionId) {
        return handle.createQuery("select verified_at from object_version where version_id = :version")
                .bind("version", versionId)
                .map((row, _) -> Columns.optionalInstant(row, "verified_at"))
                .findOne()
                .flatMap(at -> at);
    }

    /// Up to `limit` object ids that have parts and belong to no object, upload or kept content. Sets are
    /// compared, not rows one by one: no index leads from an object id to its version.
    public List<UUID> partsOfNothing(int limit) {
        return handle.createQuery("select object_id from object_part except select object_id from object_version"
                        + " except select object_id from upload except select object_id from former_content"
                        + " fetch first :limit rows only")
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list();
    }

    /// A counter that is not the sum of what it counts.
    ///
    /// @param objects how many more there are than counted
    public record Miscount(String bucket, String mode, long objects, long bytes) {}

    /// Counters that do not agree with a count of all object versions.
    public List<Miscount> miscounts() {
        return handle.createQuery("select coalesce(b.name, '') name, d.mode, d.objects, d.bytes from (select "
                        + COUNTED + ", sum(objects) objects, sum(bytes) bytes from (select bucket_id, mode,"
                        + " data_algorithm, coalesce(key_id, :none) key_id, coalesce(key_version_id, :none)"
                        + " key_version_id, origin, is_current, " + MONTH + " month_stored, 1 objects, size bytes"
                        + " from object_version where object_type <> 'DELETE_MARKER' union all select " + COUNTED
                        + ", -objects, -bytes"
                        + " from usage_counter) both_counts group by " + COUNTED
                        + " having sum(objects) <> 0 or sum(bytes) <> 0) d"
                        + " left join bucket b on b.bucket_id = d.bucket_id")
                .bind("none", NO_KEY)
                .map((row, _) -> new Miscount(
                        row.getString("name"), row.getString("mode"), row.getLong("objects"), row.getLong("bytes")))
                .list();
    }
}
