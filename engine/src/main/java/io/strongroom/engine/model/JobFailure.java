package io.strongroom.engine.model;

import java.time.Instant;
import java.util.Optional;

/// An object or a running upload that a job could not do.
///
/// @param number orders failures as they happened
/// @param bucket empty when the bucket is gone meanwhile
public record JobFailure(
        long number,
        Optional<BucketName> bucket,
        ObjectKey key,
        Subject subject,
        JobSnapshot.Trouble trouble,
        Instant at) {
    /// What failed.
    public enum Subject {
        OBJECT,
        UPLOAD,
        /// Something of the store that belongs to no object; the key says what.
        STORE
    }
}
