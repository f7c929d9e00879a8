package io.strongroom.engine.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Everything about one object version that is not content: what HEAD answers and the envelope
/// shows.
///
/// @param objectId the internal id that header and encryption context are bound to
/// @param md5 base64 MD5 of the content for a [ObjectType#NORMAL] object, else empty
/// @param parts the ciphertext files in order; one for a plain upload
/// @param verified when a scrub last read all of it and found it whole
/// @param version what the version is called
public record ObjectDetails(
        ObjectEntry entry,
        ObjectMetadata metadata,
        UUID objectId,
        String md5,
        Envelope envelope,
        List<PartEntry> parts,
        Optional<Instant> verified,
        VersionName version,
        ObjectTags tags) {
    public ObjectDetails {
        parts = List.copyOf(parts);
    }

    /// How data key and content are wrapped.
    ///
    /// @param wrappedKeyLength bytes of the wrapped data key, 0 without encryption
    /// @param generation how often the data key was wrapped
    /// @param keyVersionNumber number of the wrapping key's version, 0 without encryption
    public record Envelope(int wrappedKeyLength, int generation, int keyVersionNumber) {}

    /// One ciphertext file.
    ///
    /// @param partNumber 0 for a plain upload, else the part's number
    /// @param size bytes of content in it
    /// @param storedLength bytes on disk
    /// @param segments authenticated slices in it, 0 without encryption
    /// @param segmentSize bytes of content per segment, 0 without encryption
    public record PartEntry(int partNumber, long size, long storedLength, long segments, int segmentSize) {}
}
