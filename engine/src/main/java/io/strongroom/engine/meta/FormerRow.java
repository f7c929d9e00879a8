package io.strongroom.engine.meta;

import io.strongroom.engine.model.JobId;
import java.time.Instant;
import java.util.UUID;

/// What an object version was before a job replaced its content, kept so that the job can be undone.
///
/// @param formerId 0 before it is inserted
/// @param replacedBy the content the job put there; while the version has it, it can be put back
public record FormerRow(
        long formerId,
        JobId job,
        long versionId,
        Instant releaseAt,
        UUID replacedBy,
        ObjectRow.Content content,
        Instant storedAt,
        Instant lastModified,
        ObjectRow.Protection protection) {
    /// What `before` was until `replacedBy` took its place.
    public static FormerRow of(JobId job, ObjectRow before, UUID replacedBy, Instant releaseAt) {
        return new FormerRow(
                0,
                job,
                before.versionId(),
                releaseAt,
                replacedBy,
                before.content(),
                before.storedAt(),
                before.lastModified(),
                before.protection());
    }

    /// The version `now` as it was then; what is not content stays as it is now.
    public ObjectRow in(ObjectRow now) {
        return new ObjectRow(
                now.versionId(),
                now.bucketId(),
                now.key(),
                now.age(),
                content,
                now.metadata(),
                storedAt,
                lastModified,
                now.origin(),
                protection,
                now.revision());
    }

    /// Whether `now` still has what the job put there, and nothing else since.
    public boolean isReplacedBy(ObjectRow now) {
        return now.protection().objectId().equals(replacedBy)
                && now.content().size() == content.size()
                && now.content().crc64() == content.crc64();
    }
}
