package io.strongroom.engine.meta;

import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.JobFailure;
import io.strongroom.engine.model.JobFailure.Subject;
import io.strongroom.engine.model.JobId;
import io.strongroom.engine.model.JobReceipt;
import io.strongroom.engine.model.JobReceipt.Proof;
import io.strongroom.engine.model.JobSnapshot.Trouble;
import io.strongroom.engine.model.ObjectKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// What became of single objects of jobs.
public final class JobItemTable {
    private final Handle handle;

    JobItemTable(Handle handle) {
        this.handle = handle;
    }

    /// What became of an object.
    public enum Outcome {
        DONE,
        GONE,
        FAILED
    }

    /// One object or upload of a job.
    ///
    /// @param versionId of an object
    /// @param uploadId of an upload
    /// @param trouble why it failed
    /// @param proof what was read and written
    public record Item(
            Optional<Long> versionId,
            Optional<UUID> uploadId,
            long bucketId,
            ObjectKey key,
            Outcome outcome,
            Optional<Trouble> trouble,
            Optional<Proof> proof) {
        /// Without a proof of its content.
        public Item(
                Optional<Long> versionId,
                Optional<UUID> uploadId,
                long bucketId,
                ObjectKey key,
                Outcome outcome,
                Optional<Trouble> trouble) {
            this(versionId, uploadId, bucketId, key, outcome, trouble, Optional.empty());
        }
    }

    /// Records what became of objects.
    public void insert(JobId job, List<Item> items, Instant now) {
        var batch = handle.prepareBatch("insert into job_item (job_id, version_id, upload_id, bucket_id, object_key,"
                + " outcome, problem, problem_detail, recorded_at, size, etag, crc64, was, becomes) values (:job,"
                + " :version, :upload, :bucket, :key, :outcome, :problem, :detail, :at, :size, :etag, :crc64, :was,"
                + " :becomes)");
        for (Item item : items) {
            batch.bind("job", job.value())
                    .bind("version", item.versionId().orElse(null))
                    .bind("upload", item.uploadId().orElse(null))
                    .bind("bucket", item.bucketId())
                    .bind("key", item.key().bytes())
                    .bind("outcome", item.outcome().name())
                    .bind("problem", item.trouble().map(Trouble::problem).orElse(null))
                    .bind("detail", item.trouble().map(Trouble::detail).orElse(null))
                    .bind("at", Columns.millis(now))
                    .bind("size", item.proof().map(Proof::size).orElse(null))
                    .bind("etag", item.proof().map(Proof::etag).orElse(null))
                    .bind("crc64", item.proof().map(Proof::crc64).orElse(null))
                    .bind("was", item.proof().map(Proof::was).orElse(null))
                    .bind("becomes", item.proof().map(Proof::becomes).orElse(null))
                    .add();
        }
        if (!items.isEmpty()) {
            batch.execute();
        }
    }

    /// Which of these object versions have their outcome already.
    public Set<Long> known(JobId job, PlanEntries entries) {
        LongSummaryStatistics numbers =
                entries.list().stream().mapToLong(PlanEntries.Entry::versionId).summaryStatistics();
        return handle.createQuery("select version_id from job_item where job_id = :job"
                        + " and version_id between :first and :last")
                .bind("job", job.value())
                .bind("first", numbers.getMin())
                .bind("last", numbers.getMax())
                .mapTo(Long.class)
                .collect(Collectors.toSet());
    }

    /// Object versions that failed.
    public Set<Long> failedVersions(JobId job) {
        return handle.createQuery(
                        "select version_id from job_item where job_id = :job and outcome = 'FAILED' and version_id is not null")
                .bind("job", job.value())
                .mapTo(Long.class)
                .collect(Collectors.toSet());
    }

    /// Uploads that failed.
    public Set<UUID> failedUploads(JobId job) {
        return handle.createQuery(
                        "select upload_id from job_item where job_id = :job and outcome = 'FAILED' and upload_id is not null")
                .bind("job", job.value())
                .mapTo(UUID.class)
                .collect(Collectors.toSet());
    }

    /// Whether anything is recorded of a job that is no object.
    public boolean concernsNoObject(JobId job) {
        return handle.createQuery("select item_id from job_item where job_id = :job and version_id is null"
                        + " fetch first 1 rows only")
                .bind("job", job.value())
                .mapTo(Long.class)
                .findOne()
                .isPresent();
    }

    /// Up to `limit` failures after `number`, in the order in which they happened.
    public List<JobFailure> failures(JobId job, long number, int limit) {
        return handle.createQuery(
                        "select i.item_id, b.name, i.object_key, i.version_id, i.upload_id, i.problem, i.problem_detail,"
                                + " i.recorded_at from job_item i left join bucket b on b.bucket_id = i.bucket_id"
                                + " where i.job_id = :job and i.outcome = 'FAILED' and i.item_id > :number"
                                + " order by i.job_id, i.outcome, i.item_id fetch first :limit rows only")
                .bind("job", job.value())
                .bind("number", number)
                .bind("limit", limit)
                .map((row, _) -> failure(row))
                .list();
    }

    /// Up to `limit` receipts after `number`, in the order in which they were made.
    public List<JobReceipt> receipts(JobId job, long number, int limit) {
        return handle.createQuery("select i.item_id, b.name, i.object_key, i.version_id, i.size, i.etag, i.crc64,"
                        + " i.was, i.becomes, i.outcome, i.problem, i.problem_detail, i.recorded_at from job_item i"
                        + " left join bucket b on b.bucket_id = i.bucket_id where i.job_id = :job and i.item_id > :number"
                        + " and i.outcome <> 'GONE' order by i.job_id, i.item_id fetch first :limit rows only")
                .bind("job", job.value())
                .bind("number", number)
                .bind("limit", limit)
                .map((row, _) -> receipt(row))
                .list();
    }

    private static JobReceipt receipt(ResultSet row) throws SQLException {
        long version = row.getLong("version_id");
        Optional<Long> versionId = row.wasNull() ? Optional.empty() : Optional.of(version);
        Optional<Proof> proof = Optional.empty();
        if (row.getString("becomes") != null) {
            proof = Optional.of(new Proof(
                    row.getLong("size"),
                    row.getString("etag"),
                    row.getLong("crc64"),
                    row.getString("was"),
                    row.getString("becomes")));
        }
        return new JobReceipt(
                row.getLong("item_id"),
                Columns.text(row, "name").map(BucketName::new),
                ObjectKey.ofBytes(row.getBytes("object_key")),
                versionId,
                proof,
                JobTable.readTrouble(row),
                Columns.instant(row, "recorded_at"));
    }

    private static Subject subject(ResultSet row) throws SQLException {
        if (Columns.optionalUuid(row, "upload_id").isPresent()) {
            return Subject.UPLOAD;
        }
        row.getLong("version_id");
        return row.wasNull() ? Subject.STORE : Subject.OBJECT;
    }

    private static JobFailure failure(ResultSet row) throws SQLException {
        return new JobFailure(
                row.getLong("item_id"),
                Columns.text(row, "name").map(BucketName::new),
                ObjectKey.ofBytes(row.getBytes("object_key")),
                subject(row),
                JobTable.readTrouble(row).orElse(new Trouble("", "")),
                Columns.instant(row, "recorded_at"));
    }
}
