package io.strongroom.engine.model;

import java.time.Instant;
import java.util.Optional;

/// What a job made of one object.
///
/// @param number orders receipts as they were made
/// @param bucket empty when the bucket is gone meanwhile
/// @param proof what the content is and how it was and is protected; empty for what failed before it
///     was read, and in jobs that copy nothing
/// @param trouble why it failed; empty for what was done
public record JobReceipt(
        long number,
        Optional<BucketName> bucket,
        ObjectKey key,
        Optional<Long> versionId,
        Optional<Proof> proof,
        Optional<JobSnapshot.Trouble> trouble,
        Instant at) {
    /// Content and protection.
    ///
    /// @param crc64 of the content, which is the same before and afterwards
    /// @param was how it was protected: mode, cipher, key and key version, with blanks between
    /// @param becomes how it is protected since
    public record Proof(long size, String etag, long crc64, String was, String becomes) {}
}
