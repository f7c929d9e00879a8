package io.strongroom.engine.content;

import io.strongroom.engine.blob.BlobRef;
import io.strongroom.engine.crypto.SegmentLayout;

/// Everything a row has to remember to read one blob again: where it is, how it is protected and
/// what its plaintext was. Holds no secret. Immutable.
public record StoredContent(BlobRef blob, Protection protection, ContentDigest digest) {

    /// The length the file must have; any other means that somebody changed it.
    public long fileLength() {
        return switch (protection) {
            case Protection.Plain _ -> digest.size();
            case Protection.Segments segments ->
                SegmentLayout.of(segments.header()).ciphertextLength(digest.size());
        };
    }
}
