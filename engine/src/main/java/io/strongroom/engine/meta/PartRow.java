package io.strongroom.engine.meta;

import java.time.Instant;
import java.util.UUID;

/// One ciphertext file of an object or of a running upload.
///
/// @param partNo 0 for a plain upload
/// @param size bytes of content
/// @param segmentLog2 0 when the content is stored as it is
/// @param salt of the file's header; empty when the content is stored as it is
/// @param commitment of the file; empty when the content is stored as it is
public record PartRow(
        UUID objectId,
        int partNo,
        long size,
        long crc64,
        byte[] md5,
        BlobAddress blob,
        int segmentLog2,
        byte[] salt,
        byte[] commitment,
        Instant storedAt) {
    /// This part, stored at `time`.
    public PartRow storedAt(Instant time) {
        return new PartRow(objectId, partNo, size, crc64, md5, blob, segmentLog2, salt, commitment, time);
    }

    /// Where a file is.
    public record BlobAddress(int shard, UUID id, long length) {}
}
