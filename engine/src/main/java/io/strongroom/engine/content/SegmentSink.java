package io.strongroom.engine.content;

import io.strongroom.engine.blob.BlobException;
import io.strongroom.engine.blob.StagedBlob;

/// Takes the segments of one blob in their order and writes them. For one thread at a time.
sealed interface SegmentSink extends AutoCloseable permits PlainSink, SealedSink {

    /// A sink for what `spec` asks for; it may already write what stands before the segments.
    static SegmentSink of(ContentKeySpec spec, StagedBlob staged) throws BlobException {
        return switch (spec) {
            case ContentKeySpec.Plain _ -> new PlainSink(staged);
            case ContentKeySpec.Encrypted encrypted -> new SealedSink(encrypted, staged);
        };
    }

    /// Plaintext bytes of a full segment.
    int segmentSize();

    /// Writes one segment.
    void take(Segment segment) throws BlobException;

    /// What a reader needs to know of it.
    Protection protection();

    /// Wipes the keys.
    @Override
    void close();
}
