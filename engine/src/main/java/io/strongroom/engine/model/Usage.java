package io.strongroom.engine.model;

import java.time.YearMonth;
import java.util.Optional;

/// How many objects and bytes share the same properties: one row of the kept counters.
public record Usage(Slice slice, long objects, long bytes) {
    /// What the counted objects have in common.
    ///
    /// @param wrappingKey absent for [EncryptionMode#NONE]
    /// @param month when they were stored, in UTC
    public record Slice(
            BucketName bucket,
            EncryptionMode mode,
            DataAlgorithm algorithm,
            Optional<ObjectEncryption.WrappingKey> wrappingKey,
            ObjectOrigin origin,
            VersionAge age,
            YearMonth month) {}

    /// Whether an object version is what a read without version id returns.
    public enum VersionAge {
        CURRENT,
        OLDER
    }
}
