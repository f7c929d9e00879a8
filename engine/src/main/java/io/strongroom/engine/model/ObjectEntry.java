package io.strongroom.engine.model;

import java.time.Instant;
import java.util.Optional;

/// One object version as it can be shown without touching content or key.
///
/// @param versionId internal number of the version, unique in the store and ascending
/// @param size bytes of content
/// @param etag without quotes
/// @param crc64 CRC-64/XZ of the content, as unsigned 64 bits
/// @param lastModified what clients see
/// @param storedAt when these bytes were written by this store
/// @param version what a write made, in a bucket that keeps versions or kept them; empty otherwise
public record ObjectEntry(
        BucketName bucket,
        ObjectKey key,
        long versionId,
        ObjectType type,
        long size,
        String etag,
        long crc64,
        Instant lastModified,
        Instant storedAt,
        ObjectOrigin origin,
        ObjectEncryption encryption,
        Optional<VersionName> version) {
    /// The same, as a write tells it.
    public ObjectEntry named(VersionName name) {
        return new ObjectEntry(
                bucket,
                key,
                versionId,
                type,
                size,
                etag,
                crc64,
                lastModified,
                storedAt,
                origin,
                encryption,
                Optional.of(name));
    }
}
